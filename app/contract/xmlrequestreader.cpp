// SPDX-License-Identifier: GPL-3.0-or-later
#include "requestreaders.h"

#include "bodylimits.h"
#include "requestassembler.h"
#include "xmlguard.h"
#include "xmlnames.h"
#include "xmlvalues.h"

#include <QCoreApplication>
#include <QXmlStreamReader>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

QString tr(const char *words)
{
    return QCoreApplication::translate("RequestReader", words);
}

// What XML Schema calls an int or a boolean may have white space around it; a text keeps its own.
std::optional<Value> valueFor(const Field &field, const QString &text)
{
    if (field.type == ValueType::Text)
        return text;
    const QString trimmed = text.trimmed();
    if (field.type == ValueType::Boolean)
        return toXmlBoolean(trimmed);
    if (trimmed.isEmpty())
        return Value();
    bool ok = false;
    const qint32 number = trimmed.toInt(&ok);
    return ok ? std::optional<Value>(number) : std::nullopt;
}

QString threatMessage(XmlThreat::Kind kind)
{
    if (kind == XmlThreat::Kind::DocumentType)
        return tr("A document type stands here. Take it out.");
    return tr("This element has hundreds of attributes. Take them out.");
}

// An element that was met at the first level, until it ends.
struct OpenField
{
    const Field *field = nullptr; ///< nullptr: ignored
    qsizetype offset = 0;
    QString text;
    bool nil = false;
    bool nested = false;
};

class Reader
{
public:
    explicit Reader(const QString &text)
        : m_text(text)
        , m_xml(text)
        , m_request(text)
    {
    }

    ReadRequest read();

private:
    bool readToken();
    bool acceptEncoding();
    bool beginElement(qsizetype offset);
    bool beginRoot(qsizetype offset);
    void endElement();
    void endField();
    void addText(qsizetype offset);
    bool stop(const QString &message, qsizetype offset);
    QString errorMessage() const;
    qsizetype skipSpace(qsizetype offset) const;
    qsizetype tokenStart(qsizetype lastTokenEnd) const;

    QString m_text;
    QXmlStreamReader m_xml;
    RequestAssembler m_request;
    OpenField m_open;
    int m_depth = 0;
};

ReadRequest Reader::read()
{
    if (const auto threat = findXmlThreat(m_text)) {
        stop(threatMessage(threat->kind), threat->offset);
        return m_request.abandon();
    }
    while (!m_xml.atEnd()) {
        if (!readToken())
            return m_request.abandon();
    }
    return m_request.finish();
}

bool Reader::readToken()
{
    const qsizetype lastTokenEnd = m_xml.characterOffset();
    switch (m_xml.readNext()) {
    case QXmlStreamReader::StartDocument:
        return acceptEncoding();
    case QXmlStreamReader::StartElement:
        return beginElement(tokenStart(lastTokenEnd));
    case QXmlStreamReader::EndElement:
        endElement();
        return true;
    case QXmlStreamReader::Characters:
        addText(lastTokenEnd);
        return true;
    case QXmlStreamReader::Invalid:
        return stop(errorMessage(), qMax(m_xml.characterOffset() - 1, qint64(0)));
    default:
        return true;
    }
}

// The text is decoded already: as UTF-8, or as its byte-order mark says.
bool Reader::acceptEncoding()
{
    const QStringView encoding = m_xml.documentEncoding();
    for (const QLatin1StringView fit : {"UTF-8"_L1, "UTF-16"_L1, "UTF-32"_L1, "US-ASCII"_L1}) {
        if (encoding.isEmpty() || encoding.compare(fit, Qt::CaseInsensitive) == 0)
            return true;
    }
    return stop(tr("The file says that it is not in UTF-8. Save it as UTF-8."), 0);
}

bool Reader::beginElement(qsizetype offset)
{
    if (++m_depth > deepestNesting)
        return stop(tr("Elements are nested too deeply here. Take some away."), offset);
    if (m_depth == 1)
        return beginRoot(offset);
    if (m_depth > 2) {
        m_open.nested = true;
        return true;
    }
    m_open = {};
    m_open.field = m_request.beginMember(m_xml.name().toString(), offset);
    m_open.offset = offset;
    m_open.nil = isNil(m_xml.attributes());
    return true;
}

bool Reader::beginRoot(qsizetype offset)
{
    if (m_xml.name().compare(xmlnames::requestRoot, Qt::CaseInsensitive) == 0)
        return true;
    return stop(tr("The outermost element is not CustomerCreateParams. Write one customer in it."),
                offset);
}

void Reader::endElement()
{
    if (--m_depth == 1)
        endField();
}

void Reader::endField()
{
    const OpenField open = std::exchange(m_open, {});
    if (!open.field)
        return;
    const QString name = open.field->name;
    if (open.nested)
        return m_request.findings().error(
            tr("%1 holds other elements. Write only its value in it.").arg(name), open.offset,
            open.field);
    if (open.nil && !open.text.isEmpty())
        return m_request.findings().error(
            tr("%1 is marked nil and yet holds something. Keep one of the two.").arg(name),
            open.offset, open.field);
    if (auto value = valueFor(*open.field, open.text))
        m_request.set(*open.field, std::move(*value));
    else
        m_request.wrongType(*open.field, open.offset);
}

void Reader::addText(qsizetype offset)
{
    if (m_depth == 2 && m_open.field)
        m_open.text += m_xml.text();
    else if (m_depth == 1 && !m_xml.isWhitespace())
        m_request.findings().error(tr("Text stands between the elements here. Take it out."),
                                   skipSpace(offset));
}

bool Reader::stop(const QString &message, qsizetype offset)
{
    m_request.findings().error(message, offset);
    return false;
}

// Never Qt's own words: they quote the input.
QString Reader::errorMessage() const
{
    if (m_xml.error() == QXmlStreamReader::PrematureEndOfDocumentError)
        return tr("The XML ends too early: an element is still open, or nothing is here.");
    return tr("The XML cannot be understood from here on. Look for an element that is not closed, "
              "a bare & or <, or a character that XML cannot carry.");
}

qsizetype Reader::skipSpace(qsizetype offset) const
{
    while (offset < m_text.size() && m_text.at(offset).isSpace())
        ++offset;
    return offset;
}

// Qt passes over white space before the root, and elsewhere has sometimes read past the "<" by
// the time that it reports what stood before.
qsizetype Reader::tokenStart(qsizetype lastTokenEnd) const
{
    const qsizetype start = qMin(skipSpace(lastTokenEnd), m_text.size() - 1);
    return qMax(m_text.lastIndexOf(u'<', start), qsizetype(0));
}

} // namespace

ReadRequest readXmlRequest(const QString &text)
{
    return Reader(text).read();
}

} // namespace desk
