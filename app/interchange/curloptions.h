// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace desk {

/// What becomes of an option of curl when its command line is read.
enum class CurlEffect {
    Request,
    Url,
    Header,
    UserAgent,
    Referer,
    Cookie,
    Data,
    DataRaw,
    DataUrlencode,
    Json,
    Next,     ///< a further request begins
    Same,     ///< the program does so anyway
    Display,  ///< only says what curl does with the answer
    Refused,  ///< the program goes about it in another way
    Unneeded, ///< has no meaning here
};

/// Options of curl 7.88 (`curl --help all`).
struct CurlOption
{
    QByteArray name; ///< as one would type it: "--insecure"
    CurlEffect effect = CurlEffect::Unneeded;
    bool takesValue = false;
    QString instead; ///< where refused: what the program does
};

/// Without the dashes; nullopt: not known.
std::optional<CurlOption> findCurlOption(const QByteArray &name);
std::optional<CurlOption> findCurlOption(char letter);

} // namespace desk
