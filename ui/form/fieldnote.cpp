// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldnote.h"

#include "history/shorttext.h"
#include "iconlabel.h"

#include <QHBoxLayout>
#include <QLabel>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

constexpr int iconSize = 12;
constexpr qsizetype longestShown = 400; // of a service's message, as in the summary

QFont smaller(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.88);
    return font;
}

// Near the limit: the last fifth of it, at least two characters.
bool isNearLimit(qsizetype length, int limit)
{
    return limit > 0 && length > 0 && length >= limit - std::max(2, limit / 5);
}

} // namespace

FieldNote::FieldNote(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(iconSize, this))
    , m_message(new QLabel(this))
    , m_counter(new QLabel(this))
{
    setFont(smaller(font()));
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::RichText);
    m_message->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_message->setFocusPolicy(Qt::NoFocus);
    m_counter->setTextFormat(Qt::PlainText);
    m_icon->hide();
    m_counter->hide();
    setMinimumHeight(fontMetrics().height());

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_message, 1, Qt::AlignTop);
    row->addWidget(m_counter, 0, Qt::AlignTop);
    connect(m_message, &QLabel::linkActivated, this, &FieldNote::linkActivated);
}

void FieldNote::showMessage(Finding::Severity severity, const QString &message,
                            const QString &linkLabel, LinkStop stop)
{
    const bool isError = severity == Finding::Severity::Error;
    m_icon->setIcon(isError ? "error"_L1 : "warning"_L1);
    m_icon->setAccessibleName(isError ? tr("Error") : tr("Warning"));
    m_icon->show();
    m_message->setForegroundRole(isError ? QPalette::BrightText : QPalette::WindowText);
    QString text = oneLine(message, longestShown).toHtmlEscaped();
    if (!linkLabel.isEmpty())
        text += " <a href=\"#\">%1</a>"_L1.arg(linkLabel.toHtmlEscaped());
    m_message->setText(text);
    const bool isStop = stop == LinkStop::Tab && !linkLabel.isEmpty();
    m_message->setFocusPolicy(isStop ? Qt::StrongFocus : Qt::NoFocus);
}

void FieldNote::showHint(const QString &words)
{
    clearMessage();
    m_message->setForegroundRole(QPalette::WindowText);
    m_message->setText(words.toHtmlEscaped());
}

void FieldNote::clearMessage()
{
    m_icon->hide();
    m_message->clear();
    m_message->setFocusPolicy(Qt::NoFocus);
}

void FieldNote::setCount(qsizetype length, int limit)
{
    m_counter->setVisible(isNearLimit(length, limit));
    if (m_counter->isVisibleTo(this))
        m_counter->setText(u"%1/%2"_s.arg(length).arg(limit));
    QFont font = m_counter->font();
    font.setBold(length > limit);
    m_counter->setForegroundRole(length > limit ? QPalette::BrightText : QPalette::WindowText);
    m_counter->setFont(font);
}

void FieldNote::setRemark(const QString &remark)
{
    m_counter->setText(remark);
    m_counter->setVisible(!remark.isEmpty());
}

} // namespace desk
