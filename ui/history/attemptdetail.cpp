// SPDX-License-Identifier: GPL-3.0-or-later
#include "attemptdetail.h"

#include "attemptdocument.h"
#include "attempttext.h"
#include "copybutton.h"
#include "icons.h"
#include "journal/attemptwording.h"
#include "readonlytext.h"
#include "shorttext.h"
#include "unknownpanel.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

constexpr int iconSize = 20;
constexpr qsizetype longestId = 60;

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

/// Without what to do about it, where somebody has done that.
QString whatBecameOf(const Attempt &attempt)
{
    const Outcome outcome = attempt.conclusion ? attempt.conclusion->outcome : Outcome::Unknown;
    if (outcome == Outcome::Unsent)
        return AttemptDetail::tr("Nothing was sent then.");
    if (outcome == Outcome::NotCreated)
        return AttemptDetail::tr("It was looked into: no account was created then.");
    return attempttext::meaning(attempt);
}

/// What to do about it changes once somebody has tried again; what became of it does not.
QString meaningOf(const Attempt &attempt, const QDateTime &repeatedAt)
{
    if (repeatedAt.isNull())
        return attempttext::meaning(attempt);
    const QString again = AttemptDetail::tr("It was tried again: %1.")
                              .arg(attempttext::when(repeatedAt, QDate::currentDate()));
    return whatBecameOf(attempt) + u' ' + again;
}

QString idText(std::optional<qint64> id)
{
    return id ? QString::number(*id) : QString();
}

} // namespace

AttemptDetail::AttemptDetail(QWidget *parent)
    : QWidget(parent)
    , m_hint(plainLabel(this))
    , m_scroll(new QScrollArea(this))
{
    m_hint->setText(tr("Select an attempt to see it in full."));
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignCenter);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(makeContent());

    m_unknown = new UnknownPanel(this);
    makeNote();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_hint, 1);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_unknown);
    column->addWidget(m_note);
    column->addWidget(m_noteTrouble);
    column->addWidget(makeButtons());
    clear();
}

QWidget *AttemptDetail::makeContent()
{
    auto *content = new QWidget;
    m_icon = plainLabel(content);
    m_outcome = plainLabel(content);
    QFont bold = m_outcome->font();
    bold.setBold(true);
    m_outcome->setFont(bold);
    m_when = plainLabel(content);
    m_meaning = plainLabel(content);
    m_meaning->setWordWrap(true);
    m_text = new ReadOnlyText(content);
    m_text->setAccessibleName(tr("Attempt in full"));
    connect(m_text, &QTextEdit::cursorPositionChanged, this, &AttemptDetail::keepCursorInSight);

    auto *head = new QHBoxLayout;
    head->addWidget(m_icon);
    head->addWidget(m_outcome, 1);
    head->addWidget(m_when);
    auto *ids = new QGridLayout;
    ids->setVerticalSpacing(0);
    ids->setColumnStretch(1, 1);
    m_ids = {makeIdRow(ids, tr("Account ID")), makeIdRow(ids, tr("Account no")),
             makeIdRow(ids, tr("Address ID")), makeIdRow(ids, tr("Contact ID"))};

    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(4, 4, 4, 4);
    column->addLayout(head);
    column->addWidget(m_meaning);
    column->addLayout(ids);
    column->addWidget(m_text);
    column->addStretch();
    return content;
}

AttemptDetail::IdRow AttemptDetail::makeIdRow(QGridLayout *grid, const QString &name)
{
    IdRow row{plainLabel(nullptr), plainLabel(nullptr), new CopyButton(name)};
    row.name->setText(name);
    row.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row.value->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    const int line = grid->rowCount();
    grid->addWidget(row.name, line, 0);
    grid->addWidget(row.value, line, 1);
    grid->addWidget(row.copy, line, 2);
    return row;
}

void AttemptDetail::makeNote()
{
    m_note = new QLineEdit(this);
    m_note->setObjectName("attemptNote"_L1);
    m_note->setPlaceholderText(tr("Add a note: type, then Enter"));
    m_note->setAccessibleName(tr("Add a note"));
    m_note->setAccessibleDescription(
        tr("A note stays beside this attempt and is found by a search. Enter keeps it."));
    m_noteTrouble = plainLabel(this);
    m_noteTrouble->setWordWrap(true);
    m_noteTrouble->setForegroundRole(QPalette::BrightText);
    connect(m_note, &QLineEdit::returnPressed, this, &AttemptDetail::writeNote);
}

void AttemptDetail::writeNote()
{
    const QString text = m_note->text().simplified();
    if (!text.isEmpty())
        Q_EMIT noteWritten(*m_attempt, text);
}

void AttemptDetail::noteKept(const QString &id, const QString &error)
{
    if (!m_attempt || m_attempt->id != id)
        return;
    m_noteTrouble->setText(error);
    m_noteTrouble->setVisible(!error.isEmpty());
    if (error.isEmpty())
        m_note->clear();
}

QWidget *AttemptDetail::makeButtons()
{
    m_buttons = new QWidget(this);
    auto *useAsNew = new QPushButton(tr("Use as new"), m_buttons);
    useAsNew->setToolTip(tr("Fills the form with what was sent here"));
    m_sendAgain = new QPushButton(tr("Send again"), m_buttons);
    m_erase = new QPushButton(tr("Erase data…"), m_buttons);
    m_erase->setObjectName("eraseData"_L1);
    m_erase->setToolTip(tr("Takes out of the journal what it holds of this customer"));
    connect(m_erase, &QPushButton::clicked, this, [this] { Q_EMIT eraseWanted(*m_attempt); });
    connect(useAsNew, &QPushButton::clicked, this, [this] { Q_EMIT this->useAsNew(*m_attempt); });
    connect(m_sendAgain, &QPushButton::clicked, this, [this] { Q_EMIT sendAgain(*m_attempt); });

    auto *row = new QHBoxLayout(m_buttons);
    row->setContentsMargins({});
    row->addWidget(useAsNew);
    row->addWidget(m_sendAgain);
    row->addStretch();
    row->addWidget(m_erase);
    return m_buttons;
}

void AttemptDetail::show(const Attempt &attempt, const QDateTime &repeatedAt)
{
    if (m_attempt == attempt && m_repeatedAt == repeatedAt)
        return;
    const bool another = !m_attempt || m_attempt->id != attempt.id;
    if (another)
        m_events.clear();
    m_attempt = attempt;
    m_repeatedAt = repeatedAt;
    m_outcome->setText(attempttext::outcome(attempt));
    m_when->setText(attempttext::when(attempt.openedAt, QDate::currentDate()));
    m_when->setToolTip(attempttext::fullTime(attempt.openedAt));
    m_meaning->setText(meaningOf(attempt, repeatedAt));
    showIcon();
    showIds(attempt.conclusion ? attempt.conclusion->answer : Answer());
    write();
    m_sendAgain->setVisible(attempt.conclusion && maySendAgain(attempt.conclusion->outcome) &&
                            repeatedAt.isNull());
    m_unknown->show(attempt);
    m_erase->setEnabled(attempt.conclusion.has_value());
    m_hint->hide();
    m_scroll->show();
    m_note->show();
    m_buttons->show();
    if (!another)
        return;
    m_note->clear();
    m_noteTrouble->hide();
    m_text->moveCursor(QTextCursor::Start); // where Tab then leads
    m_scroll->verticalScrollBar()->setValue(0);
}

void AttemptDetail::setWordings(const IssueWordings &wordings)
{
    if (wordings == m_wordings)
        return;
    m_wordings = wordings;
    if (m_attempt)
        write();
}

void AttemptDetail::write()
{
    writeAttempt(*m_text->document(), inWords(*m_attempt, m_wordings), m_events);
}

void AttemptDetail::showEvents(const QString &id, const QList<AttemptEvent> &events)
{
    if (!m_attempt || m_attempt->id != id || events == m_events)
        return;
    m_events = events;
    write();
}

void AttemptDetail::clear()
{
    m_attempt.reset();
    m_scroll->hide();
    m_unknown->hide();
    m_note->hide();
    m_noteTrouble->hide();
    m_buttons->hide();
    m_hint->show();
}

void AttemptDetail::showIds(const Answer &answer)
{
    const std::array<QString, 4> texts{idText(answer.accountId),
                                       answer.accountNo.value_or(QString()),
                                       idText(answer.addressId), idText(answer.contactId)};
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const IdRow &row = m_ids.at(i);
        row.value->setText(oneLine(texts.at(i), longestId));
        row.copy->setCopied(texts.at(i));
        for (QWidget *part : {static_cast<QWidget *>(row.name), static_cast<QWidget *>(row.value),
                              static_cast<QWidget *>(row.copy)})
            part->setVisible(!texts.at(i).isEmpty());
    }
}

void AttemptDetail::showIcon()
{
    const QIcon icon = themedIcon(attempttext::icon(*m_attempt));
    m_icon->setPixmap(icon.pixmap(QSize(iconSize, iconSize), devicePixelRatio()));
}

void AttemptDetail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (m_attempt && event->type() == QEvent::PaletteChange)
        showIcon();
}

/// The text is as tall as all it says, so only the scroll area around it can show its cursor.
void AttemptDetail::keepCursorInSight()
{
    if (!m_text->hasFocus())
        return;
    const QRect cursor = m_text->cursorRect();
    const QPoint place = m_text->mapTo(m_scroll->widget(), cursor.center());
    m_scroll->ensureVisible(place.x(), place.y(), 0, cursor.height());
}

} // namespace desk
