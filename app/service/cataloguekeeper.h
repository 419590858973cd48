// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/catalogue.h"
#include "contract/issuewording.h"
#include "environment.h"
#include "lookupfetcher.h"
#include "lookupsnapshot.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <optional>

namespace desk {

class LookupCache;
class Sandbox;
class ServiceClient;

/// What the pickers offer in one environment: the ISO lists, and in their place what the
/// environment lists itself, from disk at once, from the service as it arrives. The lists of one
/// environment never stand in for those of another. Asked again after an hour, or some minutes
/// where the service was away; never again by itself with a key that was refused.
class CatalogueKeeper : public QObject
{
    Q_OBJECT
public:
    CatalogueKeeper(ServiceClient &client, Sandbox &sandbox, LookupCache &cache,
                    QObject *parent = nullptr);

    const Catalogue &catalogue() const { return m_catalogue; }
    /// The services' wordings of their issues, as far as this session knows them: an answer may
    /// come after another environment is shown.
    const IssueWordings &wordings() const { return m_wordings; }

    /// From here on this environment's lists are served. Without a key only those from before are
    /// there. The first call reads the ISO lists.
    void serve(const Environment &environment, const QString &key);

Q_SIGNALS:
    void changed();

private:
    /// How it ended when this environment was asked last, and until when it is left alone.
    struct Asked
    {
        QString key;
        LookupEnd end = LookupEnd::Away;
        QDeadlineTimer until;
    };

    void begin(const Environment &environment);
    std::optional<LookupEnd> lastEnd() const;
    void onCached(const LookupSnapshot &snapshot);
    void refresh();
    void onArrived(const LookupCall &call, const ReadyList &list);
    void onEnded(LookupEnd how);
    void show();
    void keepWording();
    QString noteOn(const FetchedList &list) const;

    Sandbox &m_sandbox;
    LookupCache &m_cache;
    LookupFetcher *m_fetcher;
    QTimer m_again;
    Catalogue m_iso;
    Catalogue m_catalogue;
    LookupSnapshot m_snapshot;
    IssueWordings m_wordings;
    QHash<QString, QString> m_wordedPlaces; // by name: another place has other words
    Environment m_environment;
    QString m_place;
    QString m_key;
    QHash<QString, Asked> m_asked; // by place
    int m_generation = 0;          // of serve(): an answer to an earlier one is not taken
};

} // namespace desk
