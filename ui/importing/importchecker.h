// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/dryrun.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>

namespace desk {

/// Dry runs, in a worker's thread.
class ImportChecker : public QObject
{
    Q_OBJECT
public:
    explicit ImportChecker(QObject *parent = nullptr);
    /// What is under way ends soon, and nobody hears of it.
    ~ImportChecker() override;

    /// Begins anew; what was under way is dropped. `lists` are what the work's rules point to.
    void check(const DryRunWork &work, std::shared_ptr<const Catalogue> lists);
    void cancel();
    bool isChecking() const { return m_shared != nullptr; }

Q_SIGNALS:
    void checkingChanged();
    /// Bytes of the file that were read by now.
    void progressed(qint64 bytes);
    void finished(const desk::DryRunReport &report);

private:
    struct Shared
    {
        std::atomic<qint64> bytes = 0;
        std::atomic_bool stop = false;
    };

    void drop();

    std::shared_ptr<Shared> m_shared; // with the worker
    QTimer m_looking;
};

} // namespace desk
