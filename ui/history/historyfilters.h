// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/attemptquery.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLabel;

namespace desk {

/// Which attempts the history shows: by outcome, by environment, by when they were opened.
class HistoryFilters : public QWidget
{
    Q_OBJECT
public:
    explicit HistoryFilters(QWidget *parent = nullptr);

    AttemptFilter filter() const;
    void clear();
    /// What can be chosen from; what is chosen stays.
    void setEnvironments(const QStringList &names);

Q_SIGNALS:
    void changed();

private:
    enum class Period { Any, Today, Yesterday, Week, Month, Year, Dates };

    QComboBox *makeBox(const QString &name, const QString &accessibleName);
    QDateEdit *makeDate(const QString &name, const QString &accessibleName);
    void fill();
    void onPeriodChosen();
    Period period() const;
    /// First and last day, in local time; null: no such bound.
    std::pair<QDate, QDate> days() const;

    QComboBox *m_outcome;
    QComboBox *m_environment;
    QComboBox *m_period;
    QWidget *m_dates;
    QDateEdit *m_from;
    QDateEdit *m_to;
};

} // namespace desk
