// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmlanswer.h"

#include <QXmlStreamWriter>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

// The two namespaces that the service declares, used or not.
void startRoot(QXmlStreamWriter &xml, QLatin1StringView name)
{
    xml.writeStartElement(name);
    xml.writeAttribute(u"xmlns:xsd"_s, u"http://www.w3.org/2001/XMLSchema"_s);
    xml.writeAttribute(u"xmlns:xsi"_s, u"http://www.w3.org/2001/XMLSchema-instance"_s);
}

// writeEndDocument() would add a line break, which the service does not send.
void endAll(QXmlStreamWriter &xml, int levels)
{
    for (int i = 0; i < levels; ++i)
        xml.writeEndElement();
}

// A bare CR would be read back as LF, and the writer of Qt 6.4 leaves it bare.
void writeText(QXmlStreamWriter &xml, const QString &name, const QString &text)
{
    xml.writeStartElement(name);
    const QStringList parts = text.split(u'\r');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (i > 0)
            xml.writeEntityReference(u"#xD"_s);
        xml.writeCharacters(parts.at(i));
    }
    xml.writeEndElement();
}

void writeNumber(QXmlStreamWriter &xml, const QString &name, const std::optional<qint64> &number)
{
    xml.writeTextElement(name, QString::number(number.value_or(0)));
}

void writeIssue(QXmlStreamWriter &xml, const Issue &issue)
{
    xml.writeStartElement(u"CustomerCreateIssue"_s);
    writeNumber(xml, u"ID"_s, issue.id);
    writeText(xml, u"Message"_s, issue.message);
    writeText(xml, u"ExtraData"_s, issue.extraData);
    xml.writeEndElement();
}

} // namespace

QByteArray answerAsXml(const Answer &answer)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    startRoot(xml, "CustomerCreateResults"_L1);
    xml.writeStartElement(u"CustomerCreateData"_s);
    xml.writeTextElement(u"OK"_s, answer.ok.value_or(false) ? u"true"_s : u"false"_s);
    writeNumber(xml, u"AccountID"_s, answer.accountId);
    writeText(xml, u"AccountNo"_s, answer.accountNo.value_or(QString()));
    writeNumber(xml, u"AddressID"_s, answer.addressId);
    writeNumber(xml, u"ContactID"_s, answer.contactId);
    xml.writeStartElement(u"CustomerCreateIssues"_s);
    for (const Issue &issue : answer.issues)
        writeIssue(xml, issue);
    endAll(xml, 3);
    return bytes;
}

QByteArray listAsXml(const ListShape &shape, const QList<Choice> &rows)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    startRoot(xml, shape.root);
    for (const Choice &row : rows) {
        xml.writeStartElement(shape.item);
        writeText(xml, shape.code, row.code);
        writeText(xml, shape.name, row.name);
        xml.writeEndElement();
    }
    endAll(xml, 1);
    return bytes;
}

QByteArray pulseAsXml(const QByteArray &secondsFromMidnight)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    startRoot(xml, "Pulse"_L1);
    xml.writeTextElement(u"SecondsFromMidnight"_s, QString::fromLatin1(secondsFromMidnight));
    endAll(xml, 1);
    return bytes;
}

QByteArray errorAsXml(const QString &message, const QString &parameter,
                      const QList<BindingError> &errors)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartElement(u"Error"_s);
    writeText(xml, u"Message"_s, message);
    if (!errors.isEmpty())
        xml.writeStartElement(u"ModelState"_s);
    for (const BindingError &error : errors)
        writeText(xml, parameter + u'.' + error.member, error.words);
    endAll(xml, errors.isEmpty() ? 1 : 2);
    return bytes;
}

} // namespace desk
