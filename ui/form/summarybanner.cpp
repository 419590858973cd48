// SPDX-License-Identifier: GPL-3.0-or-later
#include "summarybanner.h"

#include "history/shorttext.h"
#include "iconlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

constexpr int iconSize = 20;
constexpr qsizetype mostShown = 30;     // more than the form has fields
constexpr qsizetype longestShown = 400; // of one service message; the whole is in the history

// All of them stand in one line: what a service says in one must not turn the next around.
QString shortened(const QString &message)
{
    return oneLine(message, longestShown);
}

QString linkTo(const Finding &finding)
{
    const QString words = shortened(finding.message).toHtmlEscaped();
    if (finding.field.isEmpty())
        return words;
    return "<a href=\"%1\">%2</a>"_L1.arg(finding.field.toHtmlEscaped(), words);
}

} // namespace

SummaryBanner::SummaryBanner(QWidget *parent)
    : QFrame(parent)
    , m_putAway(new QToolButton(this))
    , m_icon(new IconLabel(iconSize, this))
    , m_text(new QLabel(this))
{
    setObjectName("summary"_L1);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    m_text->setTextFormat(Qt::RichText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_text->setFocusPolicy(Qt::StrongFocus);
    m_text->setObjectName("summaryText"_L1);
    setFocusProxy(m_text);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 6, 10, 6);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    row->addWidget(m_putAway, 0, Qt::AlignTop);
    m_putAway->setText(tr("Put away"));
    m_putAway->setAutoRaise(true);
    m_putAway->hide();
    connect(m_putAway, &QToolButton::clicked, this, &SummaryBanner::clear);
    connect(m_text, &QLabel::linkActivated, this, &SummaryBanner::fieldChosen);
    hide();
}

void SummaryBanner::showFindings(const QString &heading, const Findings &findings)
{
    show(heading, findings);
    m_text->setFocus(Qt::OtherFocusReason);
}

void SummaryBanner::showMessage(const QString &message, Stay stay)
{
    show(message, {});
    m_putAway->setVisible(stay == Stay::UntilPutAway);
}

void SummaryBanner::show(const QString &heading, const Findings &findings)
{
    QStringList links;
    QStringList plain{heading};
    for (const Finding &finding : findings) {
        if (finding.severity != Finding::Severity::Error)
            continue;
        if (links.size() == mostShown) {
            plain.append(tr("The history has the others."));
            links.append(plain.last().toHtmlEscaped());
            break;
        }
        links.append(linkTo(finding));
        plain.append(shortened(finding.message));
    }
    m_icon->setIcon("error"_L1);
    m_text->setText(
        "<b>%1</b> &nbsp;%2"_L1.arg(heading.toHtmlEscaped(), links.join(u" &nbsp;·&nbsp; "_s)));
    m_text->setAccessibleName(plain.join(u' '));
    setVisible(true);
}

void SummaryBanner::clear()
{
    hide();
    m_text->clear();
}

} // namespace desk
