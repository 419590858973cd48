// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checkverdict.h"
#include "service/environment.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace desk {

struct CustomerChanges;
class CustomerChangesFetcher;
class Journal;
class Sandbox;
class ServiceClient;

/// Looks into unknown attempts: asks each one's own environment which accounts there are, and
/// writes down what follows from that. Where an account is not there it looks a second time by
/// itself, a time-out later. It never creates anything.
class UnknownCheck : public QObject
{
    Q_OBJECT
public:
    /// Where to ask, by the environment's name (null: there is none), and with which key.
    struct Access
    {
        std::function<const Environment *(const QString &name)> environment;
        std::function<QString(const Environment &environment)> key;
    };

    UnknownCheck(Journal &journal, ServiceClient &client, Sandbox &sandbox, const Access &access,
                 QObject *parent = nullptr);

    /// Begins anew with that attempt, or with all (at most 200). What was being asked is dropped.
    void check(const QString &id = {});
    /// The same with these, however many.
    void check(const QStringList &ids);
    /// What was being asked never comes, and nothing is looked for a second time.
    void cancel();

    /// A look is under way. Not while it waits to look a second time.
    bool isLooking() const { return m_looking; }
    /// It waits to look a second time.
    bool isToLookAgain() const { return m_lookAgain.isActive(); }

Q_SIGNALS:
    void lookingChanged();
    /// What was found out about an attempt, in words; it is written down by then.
    void found(const desk::Attempt &attempt, const QString &words);
    /// The look is over, in words.
    void ended(const QString &summary);

private:
    void read(const QStringList &ids);
    void group(const QList<CheckRecord> &records);
    void next();
    void ask(const Environment &environment, const QString &key);
    void take(const CustomerChanges &changes);
    void judge(const CheckRecord &record, const CheckAnswer &answer);
    void report(const CheckRecord &record, const CheckVerdict &verdict, const QString &error);
    bool giveUp(const QString &words);
    void end();
    void waitToLookAgain();
    void setLooking(bool looking);
    void drop();

    Journal &m_journal;
    Sandbox &m_sandbox;
    const Access m_access;
    CustomerChangesFetcher *m_fetcher;
    QList<QList<CheckRecord>> m_groups; // an environment each; the first is being asked
    std::chrono::milliseconds m_timeOut{};
    QDateTime m_askedAt;
    QStringList m_again; // to be looked for a second time
    QDateTime m_againAt;
    QTimer m_lookAgain;
    int m_open = 0;       // verdicts of the first group that are not written down yet
    int m_generation = 0; // of check(): what comes late is not for this one
    int m_created = 0;
    int m_notCreated = 0;
    int m_left = 0;
    bool m_looking = false;
};

} // namespace desk
