// SPDX-License-Identifier: GPL-3.0-or-later
#include "headerlines.h"

#include "contract/inputfindings.h"

#include <QCoreApplication>

#include <algorithm>

namespace desk {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(HeaderLines)
};

bool isOneOf(const QByteArray &name, std::initializer_list<const char *> names)
{
    return std::ranges::any_of(names, [&name](const char *other) {
        return name.compare(other, Qt::CaseInsensitive) == 0;
    });
}

} // namespace

HeaderLine readHeaderLine(const QByteArray &line)
{
    using Kind = HeaderLine::Kind;
    const qsizetype colon = line.indexOf(':');
    if (colon > 0) {
        const QByteArray value = line.sliced(colon + 1).trimmed();
        return {value.isEmpty() ? Kind::Removed : Kind::Sent, {line.first(colon).trimmed(), value}};
    }
    if (colon < 0 && line.size() > 1 && line.endsWith(';'))
        return {Kind::Sent, {line.chopped(1).trimmed(), QByteArray("")}};
    return {};
}

void addHeader(BroughtIn &in, const HttpHeader &header)
{
    if (isOneOf(header.name, {"Content-Length", "Connection", "Expect", "Proxy-Connection"}))
        return;
    if (!isOneOf(header.name, {"Host", "Transfer-Encoding", "Upgrade"})) {
        in.headers.append(header);
        return;
    }
    const QString note = Words::tr("The header %1 is left out: the program sets it itself.")
                             .arg(visibleName(QString::fromLatin1(header.name)));
    if (!in.notes.contains(note))
        in.notes.append(note);
}

} // namespace desk
