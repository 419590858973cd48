// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/bodyformat.h"
#include "contract/request.h"
#include "service/environment.h"
#include "service/exchange.h"

#include <QRandomGenerator>

namespace desk::test {

/// Text that quoting, expansion, terminals and codecs stumble over. The same seed, the same text.
class HostileText
{
public:
    explicit HostileText(quint32 seed)
        : m_random(seed)
    {
    }

    int below(int bound) { return m_random.bounded(bound); }
    /// Whatever the format can carry.
    QString text(BodyFormat format);
    /// One line that can be seen, long enough not to stand anywhere by chance.
    QString key();
    /// Every text field full of it.
    Request request(BodyFormat format);
    QByteArray bytes(int length);
    /// What may stand in a header: no line break, no NUL.
    QByteArray headerValue();

private:
    QRandomGenerator m_random;
};

/// The create that the program sends for it.
HttpRequest created(const Request &request, const Environment &environment);

} // namespace desk::test
