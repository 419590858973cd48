// SPDX-License-Identifier: GPL-3.0-or-later
#include "draftkeeper.h"

#include "draftfile.h"
#include "inworker.h"

namespace desk {

using namespace std::chrono_literals;

DraftKeeper::DraftKeeper(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_file(std::make_shared<DraftFile>(folder))
{
    m_pool.setMaxThreadCount(1);
    m_delay.setSingleShot(true);
    m_delay.setInterval(300ms);
    connect(&m_delay, &QTimer::timeout, this, &DraftKeeper::write);
}

DraftKeeper::~DraftKeeper()
{
    flush();
    m_pool.waitForDone();
}

QFuture<std::optional<Draft>> DraftKeeper::adopt()
{
    return inWorker(m_pool, [file = m_file] { return file->adopt(); });
}

void DraftKeeper::keep(const Draft &draft)
{
    m_draft = Draft{draft.request.withoutKey(), draft.accountType};
    writeSoon();
}

void DraftKeeper::discard()
{
    m_draft.reset();
    writeSoon();
}

void DraftKeeper::keepText(const std::optional<DraftText> &text)
{
    if (m_text == text)
        return;
    m_text = text;
    writeSoon();
}

void DraftKeeper::writeSoon()
{
    if (!m_delay.isActive())
        m_delay.start();
}

QFuture<bool> DraftKeeper::flush()
{
    if (m_delay.isActive())
        write();
    return inWorker(m_pool, [file = m_file] { return file->isWritten(); });
}

void DraftKeeper::write()
{
    m_delay.stop();
    std::optional<Draft> draft = m_draft;
    if (m_text) {
        if (!draft)
            draft.emplace();
        draft->text = m_text;
    }
    m_pool.start([file = m_file, draft] {
        if (draft)
            file->write(*draft);
        else
            file->remove();
    });
}

} // namespace desk
