// SPDX-License-Identifier: GPL-3.0-or-later
#include "historyfilters.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr Outcome outcomes[] = {Outcome::Created, Outcome::Rejected, Outcome::Refused,
                                Outcome::Unsent, Outcome::Unknown};

QHBoxLayout *makeRow(QWidget *parent)
{
    auto *row = new QHBoxLayout(parent);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    return row;
}

} // namespace

HistoryFilters::HistoryFilters(QWidget *parent)
    : QWidget(parent)
    , m_outcome(makeBox(u"historyOutcome"_s, tr("Outcome")))
    , m_environment(makeBox(u"historyEnvironment"_s, tr("Environment of the attempts")))
    , m_period(makeBox(u"historyPeriod"_s, tr("Time")))
    , m_dates(new QWidget(this))
    , m_from(makeDate(u"historyFrom"_s, tr("First day")))
    , m_to(makeDate(u"historyTo"_s, tr("Last day")))
{
    fill();
    auto *boxes = new QWidget(this);
    QHBoxLayout *row = makeRow(boxes);
    row->addWidget(m_outcome, 9);
    row->addWidget(m_environment, 11); // the longest words
    row->addWidget(m_period, 8);
    QHBoxLayout *dates = makeRow(m_dates);
    dates->addWidget(new QLabel(tr("From"), m_dates));
    dates->addWidget(m_from, 1);
    dates->addWidget(new QLabel(tr("to"), m_dates));
    dates->addWidget(m_to, 1);
    m_dates->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(boxes);
    column->addWidget(m_dates);
    for (const QComboBox *box : {m_outcome, m_environment})
        connect(box, &QComboBox::currentIndexChanged, this, &HistoryFilters::changed);
    connect(m_period, &QComboBox::currentIndexChanged, this, &HistoryFilters::onPeriodChosen);
    for (const QDateEdit *date : {m_from, m_to})
        connect(date, &QDateEdit::dateChanged, this, &HistoryFilters::changed);
}

QComboBox *HistoryFilters::makeBox(const QString &name, const QString &accessibleName)
{
    auto *box = new QComboBox(this);
    box->setObjectName(name);
    box->setAccessibleName(accessibleName);
    box->setAccessibleDescription(tr("Shows only some of the history"));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(6);
    return box;
}

QDateEdit *HistoryFilters::makeDate(const QString &name, const QString &accessibleName)
{
    auto *date = new QDateEdit(QDate::currentDate(), m_dates);
    date->setObjectName(name);
    date->setAccessibleName(accessibleName);
    date->setCalendarPopup(true);
    return date;
}

void HistoryFilters::fill()
{
    m_outcome->addItem(tr("Any outcome"));
    for (const Outcome outcome : outcomes)
        m_outcome->addItem(outcomeLabel(outcome), int(outcome));
    m_environment->addItem(tr("Any environment"));
    const std::pair<Period, QString> periods[] = {
        {Period::Any, tr("Any time")},        {Period::Today, tr("Today")},
        {Period::Yesterday, tr("Yesterday")}, {Period::Week, tr("Last 7 days")},
        {Period::Month, tr("Last 30 days")},  {Period::Year, tr("This year")},
        {Period::Dates, tr("From … to …")}};
    for (const auto &[period, words] : periods)
        m_period->addItem(words, int(period));
}

AttemptFilter HistoryFilters::filter() const
{
    AttemptFilter filter;
    if (const QVariant outcome = m_outcome->currentData(); outcome.isValid())
        filter.outcome = Outcome(outcome.toInt());
    filter.environment = m_environment->currentData().toString();
    const auto [first, last] = days();
    if (first.isValid())
        filter.from = first.startOfDay().toUTC();
    if (last.isValid())
        filter.until = last.addDays(1).startOfDay().toUTC();
    return filter;
}

void HistoryFilters::clear()
{
    {
        const QSignalBlocker blocker(this);
        for (QComboBox *box : {m_outcome, m_environment, m_period})
            box->setCurrentIndex(0);
    }
    Q_EMIT changed();
}

void HistoryFilters::setEnvironments(const QStringList &names)
{
    const QString chosen = m_environment->currentData().toString();
    const QSignalBlocker blocker(m_environment);
    while (m_environment->count() > 1)
        m_environment->removeItem(1);
    for (const QString &name : names)
        m_environment->addItem(name, name);
    m_environment->setCurrentIndex(
        std::max(0, chosen.isEmpty() ? 0 : m_environment->findData(chosen)));
}

void HistoryFilters::onPeriodChosen()
{
    m_dates->setVisible(period() == Period::Dates);
    Q_EMIT changed();
}

HistoryFilters::Period HistoryFilters::period() const
{
    return Period(m_period->currentData().toInt());
}

std::pair<QDate, QDate> HistoryFilters::days() const
{
    const QDate today = QDate::currentDate();
    switch (period()) {
    case Period::Any:
        break;
    case Period::Today:
        return {today, {}};
    case Period::Yesterday:
        return {today.addDays(-1), today.addDays(-1)};
    case Period::Week:
        return {today.addDays(-6), {}};
    case Period::Month:
        return {today.addDays(-29), {}};
    case Period::Year:
        return {QDate(today.year(), 1, 1), {}};
    case Period::Dates:
        return std::minmax(m_from->date(), m_to->date());
    }
    return {};
}

} // namespace desk
