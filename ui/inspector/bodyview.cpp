// SPDX-License-Identifier: GPL-3.0-or-later
#include "bodyview.h"

#include "codeview.h"
#include "inworker.h"
#include "whenfinished.h"

#include <QLabel>
#include <QVBoxLayout>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype mostColoured = 1 << 20; // UTF-16 units; a lexer goes through all of them

CodeView::Language languageFor(const PrettyBody &body)
{
    if (body.size() > mostColoured)
        return CodeView::Language::None;
    switch (body.syntax) {
    case BodySyntax::Plain:
        break;
    case BodySyntax::Json:
        return CodeView::Language::Json;
    case BodySyntax::Xml:
        return CodeView::Language::Xml;
    }
    return CodeView::Language::None;
}

} // namespace

BodyView::BodyView(Look look, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_name(name)
    , m_remarks(new QLabel(this))
    , m_column(new QVBoxLayout(this))
{
    m_remarks->setObjectName("bodyRemarks"_L1);
    m_remarks->setTextFormat(Qt::PlainText);
    m_remarks->setWordWrap(true);
    m_remarks->setMargin(4);
    m_remarks->hide();
    m_column->setContentsMargins({});
    m_column->setSpacing(0);
    m_column->addWidget(m_remarks);
    m_slices.setInterval(0);
    connect(&m_slices, &QTimer::timeout, this, &BodyView::appendSlice);
}

void BodyView::setBody(const QByteArray &body, const QByteArray &contentType, bool cut)
{
    m_body = body;
    m_contentType = contentType;
    m_isCut = cut;
    m_isNew = true;
    if (isVisible())
        makeReady();
}

void BodyView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_code) {
        m_code = new CodeView(m_name, this);
        m_code->setReadOnly(true);
        m_column->addWidget(m_code, 1);
        setFocusProxy(m_code);
    }
    if (m_isNew)
        makeReady();
}

void BodyView::makeReady()
{
    m_isNew = false;
    m_slices.stop();
    const auto work = [look = m_look, body = m_body, type = m_contentType, cut = m_isCut] {
        return look == Look::LaidOut ? prettyBody(body, type, cut) : plainBody(body, type);
    };
    whenFinished(inWorker(work), this, [this, asked = ++m_asked](const PrettyBody &body) {
        if (asked == m_asked)
            begin(body);
    });
}

void BodyView::begin(const PrettyBody &body)
{
    m_shown = body;
    m_nextSlice = 0;
    m_remarks->setText(body.remarks.join(u' '));
    m_remarks->setVisible(!body.remarks.isEmpty());
    m_code->setBytes({});
    m_code->setLanguage(languageFor(body));
    appendSlice();
    Q_EMIT begun();
}

void BodyView::appendSlice()
{
    if (m_nextSlice < m_shown.shown.slices.size())
        m_code->append(m_shown.shown.slices.at(m_nextSlice++).toUtf8());
    if (m_nextSlice < m_shown.shown.slices.size()) {
        m_slices.start();
        return;
    }
    m_slices.stop();
    m_shown = {}; // the view has it all
    Q_EMIT ended();
}

} // namespace desk
