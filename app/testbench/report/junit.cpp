// SPDX-License-Identifier: GPL-3.0-or-later
#include "junit.h"

#include "inspection/visibletext.h"

#include <QStringList>
#include <QXmlStreamWriter>

#include <algorithm>
#include <cmath>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

qsizetype countOf(const QList<JunitCase> &cases, JunitCase::Result result)
{
    return std::ranges::count(cases, result, &JunitCase::result);
}

double secondsOf(const JunitCase &one)
{
    return std::isfinite(one.seconds) ? std::max(one.seconds, 0.0) : 0.0;
}

double secondsOf(const QList<JunitCase> &cases)
{
    double sum = 0;
    for (const JunitCase &one : cases)
        sum += secondsOf(one);
    return sum;
}

QList<QList<JunitCase>> bySuite(const QList<JunitCase> &cases)
{
    QStringList names;
    QList<QList<JunitCase>> suites;
    for (const JunitCase &one : cases) {
        qsizetype place = names.indexOf(one.suite);
        if (place < 0) {
            place = names.size();
            names.append(one.suite);
            suites.append(QList<JunitCase>());
        }
        suites[place].append(one);
    }
    return suites;
}

class Writer
{
public:
    QByteArray write(const QString &name, const QList<JunitCase> &cases);

private:
    void writeSuite(const QList<JunitCase> &cases);
    void writeCase(const JunitCase &one);
    void writeWhy(QLatin1StringView element, const JunitCase &one);
    void writeCounts(const QString &name, const QList<JunitCase> &cases);
    void attribute(QLatin1StringView name, const QString &text, Lines lines = Lines::One)
    {
        m_xml.writeAttribute(name, visibleText(text, lines));
    }

    QByteArray m_bytes;
    QXmlStreamWriter m_xml{&m_bytes};
};

QByteArray Writer::write(const QString &name, const QList<JunitCase> &cases)
{
    m_xml.setAutoFormatting(true);
    m_xml.setAutoFormattingIndent(2);
    m_xml.writeStartDocument();
    m_xml.writeStartElement("testsuites"_L1);
    writeCounts(name, cases);
    for (const QList<JunitCase> &suite : bySuite(cases))
        writeSuite(suite);
    m_xml.writeEndDocument();
    return m_bytes;
}

// The schema has no "skipped" for all suites together.
void Writer::writeCounts(const QString &name, const QList<JunitCase> &cases)
{
    attribute("name"_L1, name);
    attribute("tests"_L1, QString::number(cases.size()));
    attribute("failures"_L1, QString::number(countOf(cases, JunitCase::Failed)));
    attribute("errors"_L1, QString::number(countOf(cases, JunitCase::Error)));
    attribute("time"_L1, QString::number(secondsOf(cases), 'f', 3));
}

void Writer::writeSuite(const QList<JunitCase> &cases)
{
    m_xml.writeStartElement("testsuite"_L1);
    writeCounts(cases.constFirst().suite, cases);
    attribute("skipped"_L1, QString::number(countOf(cases, JunitCase::Skipped)));
    for (const JunitCase &one : cases)
        writeCase(one);
    m_xml.writeEndElement();
}

void Writer::writeCase(const JunitCase &one)
{
    m_xml.writeStartElement("testcase"_L1);
    attribute("classname"_L1, one.suite);
    attribute("name"_L1, one.name);
    attribute("time"_L1, QString::number(secondsOf(one), 'f', 3));
    switch (one.result) {
    case JunitCase::Passed:
        break;
    case JunitCase::Failed:
        writeWhy("failure"_L1, one);
        break;
    case JunitCase::Error:
        writeWhy("error"_L1, one);
        break;
    case JunitCase::Skipped:
        writeWhy("skipped"_L1, one);
        break;
    }
    m_xml.writeEndElement();
}

void Writer::writeWhy(QLatin1StringView element, const JunitCase &one)
{
    m_xml.writeStartElement(element);
    attribute("message"_L1, one.message, Lines::Kept);
    m_xml.writeCharacters(visibleText(one.detail, Lines::Kept));
    m_xml.writeEndElement();
}

} // namespace

QByteArray junitXml(const QString &name, const QList<JunitCase> &cases)
{
    return Writer().write(name, cases);
}

} // namespace desk
