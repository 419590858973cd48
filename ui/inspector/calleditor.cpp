// SPDX-License-Identifier: GPL-3.0-or-later
#include "calleditor.h"

#include "inspection/typedheaders.h"
#include "submission/rawrequest.h"

#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace desk {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr qsizetype mostColoured = 1 << 20; // bytes; a lexer goes through all of them

CodeView::Language languageFor(const QByteArray &body)
{
    if (body.size() > mostColoured)
        return CodeView::Language::None;
    return formatOf(body) == BodyFormat::Xml ? CodeView::Language::Xml : CodeView::Language::Json;
}

} // namespace

CallEditor::CallEditor(QWidget *parent)
    : QTabWidget(parent)
    , m_bodyPage(new QWidget(this))
    , m_headers(new QPlainTextEdit(this))
    , m_added(new QLabel(this))
{
    setObjectName("callTabs"_L1);
    setDocumentMode(true);
    m_headers->setObjectName("callHeaders"_L1);
    m_headers->setAccessibleName(tr("Headers of the call"));
    m_headers->setAccessibleDescription(tr("One on each line: name, colon, value"));
    m_headers->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_headers->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_headers->setTabChangesFocus(true);
    m_added->setObjectName("callHeadersAdded"_L1);
    m_added->setTextFormat(Qt::PlainText);
    m_added->setWordWrap(true);
    m_added->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_added->setMargin(4);

    auto *headersPage = new QWidget(this);
    auto *headersColumn = new QVBoxLayout(headersPage);
    headersColumn->setContentsMargins({});
    headersColumn->setSpacing(0);
    headersColumn->addWidget(m_headers, 1);
    headersColumn->addWidget(m_added);
    auto *bodyColumn = new QVBoxLayout(m_bodyPage);
    bodyColumn->setContentsMargins({});
    addTab(m_bodyPage, tr("Body"));
    addTab(headersPage, tr("Headers"));

    m_settle.setSingleShot(true);
    m_settle.setInterval(200ms);
    connect(&m_settle, &QTimer::timeout, this, &CallEditor::fitLanguage);
    connect(m_headers, &QPlainTextEdit::textChanged, this, &CallEditor::headersSeen);
    connect(this, &QTabWidget::currentChanged, this, &CallEditor::headersSeen);
}

void CallEditor::setTyped(const Typed &typed)
{
    m_headers->setPlainText(typed.headers);
    m_body = typed.body;
    if (!m_code)
        return;
    m_code->setBytes(m_body);
    fitLanguage();
}

CallEditor::Typed CallEditor::typed() const
{
    return {m_headers->toPlainText(), m_code ? m_code->bytes() : m_body};
}

void CallEditor::focusHeaders()
{
    setCurrentIndex(1);
    m_headers->setFocus();
}

void CallEditor::showAdded(const QList<HttpHeader> &added)
{
    m_added->setText(tr("Added on sending: %1")
                         .arg(QString::fromUtf8(typedText(added)).replace(u'\n', u" · "_s)));
    m_added->setVisible(!added.isEmpty());
}

void CallEditor::showEvent(QShowEvent *event)
{
    QTabWidget::showEvent(event);
    if (m_code)
        return;
    m_code = new CodeView(tr("Body of the call"), m_bodyPage);
    m_code->setObjectName("callBody"_L1);
    m_bodyPage->layout()->addWidget(m_code);
    m_bodyPage->setFocusProxy(m_code);
    m_code->setBytes(m_body);
    fitLanguage();
    connect(m_code, &CodeView::edited, &m_settle, qOverload<>(&QTimer::start));
}

void CallEditor::fitLanguage()
{
    const CodeView::Language language = languageFor(m_code->bytes());
    if (language == m_language)
        return;
    m_language = language;
    m_code->setLanguage(language);
}

} // namespace desk
