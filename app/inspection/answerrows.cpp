// SPDX-License-Identifier: GPL-3.0-or-later
#include "answerrows.h"

#include "bodydecoding.h"
#include "bodymembers.h"
#include "service/headers.h"
#include "shownvalues.h"

namespace desk {
namespace {

using namespace Qt::StringLiterals;

/// "ChannelList[1].ID" and "Channel.ID (2)" are of the rows "ChannelList[1]" and "Channel (2)".
QString rowOf(const QString &path)
{
    const qsizetype dot = path.lastIndexOf(u'.');
    if (dot < 0)
        return path;
    const qsizetype count = path.indexOf(" ("_L1, dot);
    return path.first(dot) + (count < 0 ? QString() : path.sliced(count));
}

QString oneLineOf(const QString &text)
{
    return shownValues(text, text).left;
}

} // namespace

std::optional<QList<AnswerRow>> answerRows(const Exchange &exchange)
{
    const QByteArray type = headerValue(exchange.responseHeaders, "Content-Type");
    const auto body = readBodyMembers(decodeBody(exchange.responseBody, type).text);
    if (!body)
        return std::nullopt;
    QList<AnswerRow> rows;
    QString last;
    for (const BodyMember &member : body->members) {
        const QString row = rowOf(member.path);
        if (row == last)
            rows.last().value += u" — "_s + oneLineOf(member.text);
        else
            rows.append({oneLineOf(row), oneLineOf(member.text)});
        last = row;
    }
    return rows;
}

} // namespace desk
