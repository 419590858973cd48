// SPDX-License-Identifier: GPL-3.0-or-later
#include "answerreaders.h"

#include "answerassembler.h"
#include "bodylimits.h"
#include "xmlguard.h"
#include "xmlnames.h"
#include "xmlvalues.h"

#include <QXmlStreamReader>

namespace desk {
namespace {

// Whether an element holds a value or other elements is known only when one of them comes.
struct Element
{
    QString name;
    QString text;
    bool nil = false;
    bool begun = false; ///< the assembler knows it as one that holds others
};

class Reader
{
public:
    explicit Reader(const QString &text)
        : m_xml(text)
    {
    }

    std::optional<Answer> read();

private:
    bool readToken();
    bool beginElement();
    bool beginRoot();
    void endElement();

    QXmlStreamReader m_xml;
    AnswerAssembler m_answer{BodyFormat::Xml};
    QList<Element> m_open;
};

std::optional<Answer> Reader::read()
{
    while (!m_xml.atEnd()) {
        if (!readToken())
            return std::nullopt;
    }
    return m_answer.take();
}

bool Reader::readToken()
{
    switch (m_xml.readNext()) {
    case QXmlStreamReader::StartElement:
        return beginElement();
    case QXmlStreamReader::EndElement:
        endElement();
        return true;
    case QXmlStreamReader::Characters:
        if (!m_open.isEmpty())
            m_open.last().text += m_xml.text();
        return true;
    case QXmlStreamReader::Invalid:
        return false;
    default:
        return true;
    }
}

bool Reader::beginElement()
{
    if (m_open.isEmpty())
        return beginRoot();
    if (m_open.size() == deepestNesting)
        return false;
    Element &parent = m_open.last();
    if (!std::exchange(parent.begun, true))
        m_answer.begin(parent.name);
    parent.text.clear();
    m_open.append({m_xml.name().toString(), {}, isNil(m_xml.attributes())});
    return true;
}

bool Reader::beginRoot()
{
    m_open.append({{}, {}, false, true});
    m_answer.beginRoot();
    return m_xml.name().compare(xmlnames::answerRoot, Qt::CaseInsensitive) == 0;
}

void Reader::endElement()
{
    const Element ended = m_open.takeLast();
    if (ended.begun)
        m_answer.end();
    else
        m_answer.value(ended.name, ended.nil ? Scalar() : Scalar(ended.text));
}

} // namespace

std::optional<Answer> readXmlAnswer(const QString &text)
{
    if (findXmlThreat(text))
        return std::nullopt;
    return Reader(text).read();
}

} // namespace desk
