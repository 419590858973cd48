// SPDX-License-Identifier: GPL-3.0-or-later
#include "cataloguekeeper.h"

#include "keystore.h"
#include "lookupcache.h"
#include "sandbox/sandboxurl.h"
#include "whenfinished.h"

#include <QLocale>

#include <utility>

namespace desk {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds refreshAfter = 1h;
constexpr std::chrono::milliseconds leastPause = 5min; // nobody is hammered by going to and fro

QDeadlineTimer pauseAfter(LookupEnd end)
{
    return end == LookupEnd::KeyRefused ? QDeadlineTimer(QDeadlineTimer::Forever)
                                        : QDeadlineTimer(leastPause);
}

} // namespace

CatalogueKeeper::CatalogueKeeper(ServiceClient &client, Sandbox &sandbox, LookupCache &cache,
                                 QObject *parent)
    : QObject(parent)
    , m_sandbox(sandbox)
    , m_cache(cache)
    , m_fetcher(new LookupFetcher(client, this))
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &CatalogueKeeper::refresh);
    connect(m_fetcher, &LookupFetcher::arrived, this, &CatalogueKeeper::onArrived);
    connect(m_fetcher, &LookupFetcher::ended, this, &CatalogueKeeper::onEnded);
}

void CatalogueKeeper::keepWording()
{
    QString &place = m_wordedPlaces[m_environment.name];
    if (std::exchange(place, m_place) != m_place)
        m_wordings.remove(m_environment.name);
    const auto messages = m_snapshot.constFind(QStringLiteral("Message"));
    if (messages == m_snapshot.cend())
        return;
    IssueWording wording;
    for (const Choice &message : messages->rows->choices())
        wording.insert(message.code.toLongLong(), message.name);
    m_wordings.insert(m_environment.name, wording);
}

void CatalogueKeeper::serve(const Environment &environment, const QString &key)
{
    if (m_generation == 0)
        m_iso = Catalogue::iso();
    ++m_generation;
    m_fetcher->stop();
    m_key = key;
    if (const QString place = keyEntry(environment); place == m_place) {
        m_environment = environment;
        refresh();
    } else {
        m_place = place;
        begin(environment);
    }
}

void CatalogueKeeper::begin(const Environment &environment)
{
    m_environment = environment;
    m_snapshot.clear();
    show();
    whenFinished(m_cache.read(m_place, m_iso), this,
                 [this, place = m_place](const LookupSnapshot &snapshot) {
                     if (place == m_place)
                         onCached(snapshot);
                 });
    refresh();
}

// What has come from the service meanwhile is newer.
void CatalogueKeeper::onCached(const LookupSnapshot &snapshot)
{
    for (auto list = snapshot.cbegin(); list != snapshot.cend(); ++list) {
        if (!m_snapshot.contains(list.key()))
            m_snapshot.insert(list.key(), *list);
    }
    if (!snapshot.isEmpty())
        show();
}

void CatalogueKeeper::refresh()
{
    m_again.stop();
    if (m_key.isEmpty())
        return;
    if (const Asked last = m_asked.value(m_place); last.key == m_key && !last.until.hasExpired()) {
        if (!last.until.isForever())
            m_again.start(int(last.until.remainingTime()) + 1);
        return;
    }
    withBaseUrl(m_environment, m_sandbox, this,
                [this, asked = m_generation](const Environment &reachable, const QString &) {
                    if (asked == m_generation)
                        m_fetcher->fetch(reachable, m_key, m_iso);
                });
}

void CatalogueKeeper::onArrived(const LookupCall &call, const ReadyList &list)
{
    FetchedList &kept = m_snapshot[call.call];
    kept.fetchedAt = QDateTime::currentDateTimeUtc();
    // The same rows again must not disturb whoever has them open.
    if (!kept.rows || kept.rows->choices() != list->choices())
        kept.rows = list;
    show();
}

void CatalogueKeeper::onEnded(LookupEnd how)
{
    m_asked.insert(m_place, {m_key, how, pauseAfter(how)});
    if (!m_snapshot.isEmpty())
        m_cache.write(m_place, m_snapshot);
    show();
    if (how != LookupEnd::KeyRefused)
        m_again.start(how == LookupEnd::Complete ? refreshAfter : leastPause);
}

void CatalogueKeeper::show()
{
    Catalogue catalogue = m_iso;
    for (const LookupCall &call : lookupCalls()) {
        const auto fetched = m_snapshot.constFind(call.call);
        if (call.list == ChoiceList::None || fetched == m_snapshot.cend())
            continue;
        catalogue.setList(call.list, fetched->rows);
        catalogue.setNote(call.list, noteOn(*fetched));
    }
    m_catalogue = catalogue;
    keepWording();
    Q_EMIT changed();
}

// With another key nothing is known yet.
std::optional<LookupEnd> CatalogueKeeper::lastEnd() const
{
    const auto asked = m_asked.constFind(m_place);
    return asked == m_asked.cend() || asked->key != m_key ? std::nullopt
                                                          : std::optional(asked->end);
}

QString CatalogueKeeper::noteOn(const FetchedList &list) const
{
    const QString when =
        QLocale().toString(list.fetchedAt.toLocalTime(), tr("d MMM, HH:mm", "of a list"));
    QString note = list.rows->choices().isEmpty()
                       ? tr("The service lists none (%1): type the code itself.").arg(when)
                       : tr("List of %1.").arg(when);
    const std::optional<LookupEnd> end = lastEnd();
    if (end == LookupEnd::KeyRefused)
        note += u' ' + tr("Not refreshed: the service does not accept the key.");
    else if (end == LookupEnd::Away)
        note += u' ' + tr("Not refreshed: the service does not answer.");
    return note;
}

} // namespace desk
