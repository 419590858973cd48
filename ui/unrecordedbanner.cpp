// SPDX-License-Identifier: GPL-3.0-or-later
#include "unrecordedbanner.h"

#include "history/attempttext.h"
#include "history/copybutton.h"
#include "iconlabel.h"

#include <QHBoxLayout>
#include <QLabel>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

constexpr int iconSize = 20;
constexpr qsizetype longestName = 80;

QString nameOf(const Attempt &attempt)
{
    const QString given = attempt.conclusion->answer.accountNo.value_or(QString());
    const QString name = given.isEmpty() ? attempt.request.text(field::accountNo) : given;
    return name.left(longestName);
}

QString whatHappened(const Attempt &attempt)
{
    const QString name = nameOf(attempt);
    if (attempt.conclusion->outcome != Outcome::Created)
        return UnrecordedBanner::tr("The answer about %1 (%2) is not in the journal yet.")
            .arg(name.isEmpty() ? attempt.request.text(field::surname).left(longestName) : name,
                 attempttext::outcome(attempt));
    if (name.isEmpty())
        return UnrecordedBanner::tr("An account was created and is not in the journal yet.");
    return UnrecordedBanner::tr("Account %1 was created and is not in the journal yet.").arg(name);
}

QString idsOf(const Answer &answer)
{
    QStringList ids;
    const auto add = [&ids](const QString &words, std::optional<qint64> id) {
        if (id)
            ids.append(words.arg(*id));
    };
    add(UnrecordedBanner::tr("Account ID %1"), answer.accountId);
    add(UnrecordedBanner::tr("Address ID %1"), answer.addressId);
    add(UnrecordedBanner::tr("Contact ID %1"), answer.contactId);
    return ids.isEmpty() ? QString() : ids.join(", "_L1) + u'.';
}

QString lineFor(const UnrecordedAnswers::Waiting &waiting)
{
    QStringList parts{whatHappened(waiting.attempt), idsOf(waiting.attempt.conclusion->answer),
                      waiting.error};
    parts.removeAll(QString());
    return parts.join(u' ');
}

} // namespace

UnrecordedBanner::UnrecordedBanner(const UnrecordedAnswers &answers, QWidget *parent)
    : QFrame(parent)
    , m_answers(answers)
    , m_icon(new IconLabel(iconSize, this))
    , m_text(new QLabel(this))
    , m_copy(new CopyButton(tr("the answers that are not in the journal"), this))
{
    setObjectName("unrecorded"_L1);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    m_icon->setIcon("error"_L1);
    m_text->setObjectName("unrecordedText"_L1);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 6, 10, 6);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    row->addWidget(m_copy, 0, Qt::AlignTop);
    connect(&answers, &UnrecordedAnswers::changed, this, &UnrecordedBanner::refresh);
    refresh();
}

void UnrecordedBanner::refresh()
{
    QStringList lines;
    for (const UnrecordedAnswers::Waiting &waiting : m_answers.waiting())
        lines.append(lineFor(waiting));
    m_copy->setCopied(lines.join(u'\n'));
    lines.append(
        tr("It is written as soon as that can be done. Leave this window open until then."));
    m_text->setText(lines.join(u'\n'));
    m_text->setAccessibleName(m_text->text());
    setVisible(!m_answers.waiting().isEmpty());
}

} // namespace desk
