// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draft.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <memory>
#include <optional>

namespace desk {

class DraftFile;

/// Keeps what somebody is typing on disk, so that no crash loses more than the last moment. A
/// file for each window, without the key; the draft of a window that is gone is taken over by
/// the next one that asks. The disk is touched in a thread of its own; what cannot be written is
/// tried again with the next change.
class DraftKeeper : public QObject
{
    Q_OBJECT
public:
    explicit DraftKeeper(const QString &folder, QObject *parent = nullptr);
    ~DraftKeeper() override; ///< waits until the last state is written

    /// The newest draft whose window is gone. From here on it is this window's.
    QFuture<std::optional<Draft>> adopt();

    void keep(const Draft &draft);
    void discard();
    /// The text of the request, where somebody has bent it: kept beside the draft, and without one
    /// too. No key is in it.
    void keepText(const std::optional<DraftText> &text);

    /// Puts the state of now on disk at once; whether it is there.
    QFuture<bool> flush();

private:
    void writeSoon();
    void write();

    std::optional<Draft> m_draft; // nullopt: nothing is typed into the form
    std::optional<DraftText> m_text;
    std::shared_ptr<DraftFile> m_file;
    QTimer m_delay;
    QThreadPool m_pool; // one thread, so that writes stay in order
};

} // namespace desk
