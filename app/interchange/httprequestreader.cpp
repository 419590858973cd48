// SPDX-License-Identifier: GPL-3.0-or-later
#include "broughtin.h"
#include "headerlines.h"

#include <QCoreApplication>

#include <algorithm>

namespace desk {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(HttpRequestReader)
};

/// Lines of the head, one after the other; what is left then is the body.
class Lines
{
public:
    explicit Lines(QByteArrayView text)
        : m_rest(text)
    {
    }

    QByteArray next()
    {
        const qsizetype end = m_rest.indexOf('\n');
        const QByteArrayView line = end < 0 ? m_rest : m_rest.first(end);
        m_rest = end < 0 ? QByteArrayView() : m_rest.sliced(end + 1);
        return (line.endsWith('\r') ? line.chopped(1) : line).toByteArray();
    }

    bool atEnd() const { return m_rest.isEmpty(); }
    QByteArray rest() const { return m_rest.toByteArray(); }

private:
    QByteArrayView m_rest;
};

/// The scheme is not in it: whoever has a key to send has TLS as well.
QUrl addressOf(const QByteArray &target, const QByteArray &host)
{
    if (target.contains("://"))
        return QUrl::fromEncoded(target);
    return host.isEmpty() ? QUrl() : QUrl::fromEncoded("https://" + host + target);
}

QByteArrayView withoutLinesBefore(const QByteArray &text)
{
    const auto begin = std::ranges::find_if_not(
        text, [](char c) { return QByteArrayView(" \t\r\n").contains(c); });
    return QByteArrayView(text).sliced(begin - text.begin());
}

} // namespace

BroughtIn readHttpRequest(const QByteArray &text)
{
    BroughtIn in;
    Lines lines(withoutLinesBefore(text));
    const QList<QByteArray> first = lines.next().split(' ');
    QByteArray host;
    while (!lines.atEnd()) {
        const QByteArray line = lines.next();
        if (line.isEmpty())
            break;
        const HeaderLine read = readHeaderLine(line);
        if (read.header.name.compare("Host", Qt::CaseInsensitive) == 0)
            host = read.header.value;
        else if (read.kind == HeaderLine::Kind::Sent)
            addHeader(in, read.header);
    }
    in.url = addressOf(first.value(1), host);
    in.body = lines.rest();
    if (first.value(0) != "POST")
        in.notes.append(Words::tr("Its method is another one; a POST is sent here."));
    return in;
}

} // namespace desk
