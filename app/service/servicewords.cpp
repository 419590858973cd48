// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicewords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>
#include <QXmlStreamReader>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestBody = 64 * 1024;
constexpr qsizetype longestLine = 500;
constexpr int mostMessages = 10;

/// A member by its name, letter case disregarded.
QJsonValue member(const QJsonObject &object, QLatin1StringView name)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key().compare(name, Qt::CaseInsensitive) == 0)
            return it.value();
    }
    return QJsonValue::Undefined;
}

QStringList jsonMessages(const QByteArray &body)
{
    const QJsonObject error = QJsonDocument::fromJson(body).object();
    QStringList messages{member(error, "Message"_L1).toString()};
    const QJsonObject fields = member(error, "ModelState"_L1).toObject();
    for (const auto &field : fields) {
        const QJsonArray itsMessages = field.toArray();
        for (const auto &message : itsMessages)
            messages.append(message.toString());
    }
    return messages;
}

/// <Error><Message>...</Message><ModelState><Field>...</Field></ModelState></Error>
QStringList xmlMessages(const QByteArray &body)
{
    QXmlStreamReader reader(body);
    if (!reader.readNextStartElement() || reader.name() != "Error"_L1)
        return {};
    QStringList messages;
    while (reader.readNextStartElement()) {
        if (reader.name() == "Message"_L1) {
            messages.append(reader.readElementText(QXmlStreamReader::IncludeChildElements));
        } else if (reader.name() == "ModelState"_L1) {
            while (reader.readNextStartElement())
                messages.append(reader.readElementText(QXmlStreamReader::IncludeChildElements));
        } else {
            reader.skipCurrentElement();
        }
    }
    return messages;
}

bool cannotBeShown(QChar character)
{
    switch (character.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format: // among them those that turn the direction of the text
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
        return true;
    default:
        return false;
    }
}

} // namespace

QString plainLine(const QString &text)
{
    QString line = text.isValidUtf16() ? text : QString::fromUtf8(text.toUtf8());
    for (QChar &character : line) {
        if (cannotBeShown(character))
            character = u' ';
    }
    line = line.simplified();
    if (line.size() <= longestLine)
        return line;
    // Between words only: half a key would not be known as one by the redactor.
    const qsizetype end = line.lastIndexOf(u' ', longestLine);
    return end < 0 ? u"…"_s : line.first(end) + u" …"_s;
}

QString serviceWords(const QByteArray &body)
{
    if (body.size() > longestBody)
        return {};
    QByteArrayView start = QByteArrayView(body).trimmed();
    if (start.startsWith("\xef\xbb\xbf"))
        start = start.sliced(3).trimmed();
    const QByteArray content = start.toByteArray();
    QStringList messages = content.startsWith('{') ? jsonMessages(content) : xmlMessages(content);
    messages.removeAll(QString());
    messages.removeDuplicates();
    return plainLine(messages.first(std::min<qsizetype>(messages.size(), mostMessages)).join(u' '));
}

} // namespace desk
