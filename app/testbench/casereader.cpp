// SPDX-License-Identifier: GPL-3.0-or-later
#include "answerpattern.h"
#include "casefile.h"
#include "caselines.h"
#include "inspection/visibletext.h"
#include "service/headers.h"
#include "service/requestrules.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

constexpr int mostFindings = 20;

bool isNamed(const QByteArray &name, QLatin1StringView other)
{
    return QLatin1StringView(name).compare(other, Qt::CaseInsensitive) == 0;
}

QByteArray withLineFeedsAlone(QByteArray file)
{
    file.replace("\r\n", "\n");
    return file;
}

/// As it stood before version control or an editor marked or changed it.
QByteArray restored(QByteArray file)
{
    constexpr QByteArrayView mark = "\xEF\xBB\xBF";
    if (file.startsWith(mark))
        file.remove(0, mark.size());
    const qsizetype end = file.indexOf('\n');
    const bool isChanged = end > 0 && file.at(end - 1) == '\r';
    return isChanged ? withLineFeedsAlone(file) : file;
}

/// Reads one file from its first line to its last.
class Reader
{
    Q_DECLARE_TR_FUNCTIONS(CaseFile)
public:
    explicit Reader(const QByteArray &file)
        : m_file(restored(file))
    {
    }

    ReadCase read();

private:
    bool readFormat();
    void readHead();
    void readHeadLine(const CaseLine &line, const QString &value);
    void readExpectation(const CaseLine &line);
    void readOutcome(const QByteArray &value);
    void readStatus(const QByteArray &value);
    void readIssues(const QByteArray &value);
    void readPattern(const QString &pattern);
    void readBodyForm(const QByteArray &value);
    void readHeaders();
    void readHeader(const CaseLine &line);
    void readBody();
    void checkHead();
    void checkKey();

    /// The next line; nullopt: it is empty, and taken, or there is none.
    std::optional<QByteArray> nextLine();
    bool isSecond(QLatin1StringView name);
    void complain(const QString &message) { complainAt(m_line, message); }
    void complainAt(int line, const QString &message);

    const QByteArray m_file;
    qsizetype m_offset = 0;
    int m_line = 0; // of what was read last, from 1
    TestCase m_case;
    QStringList m_about;
    QSet<QLatin1StringView> m_seen;
    bool m_isBase64 = false;
    Findings m_findings;
};

ReadCase Reader::read()
{
    if (m_file.size() > largestCaseFile)
        complain(tr("A case file has at most 16 MiB."));
    else if (readFormat()) {
        readHead();
        checkHead();
        readHeaders();
        readBody();
        checkKey();
    }
    if (!m_findings.isEmpty())
        return {std::nullopt, m_findings};
    m_case.about = m_about.join(u'\n');
    return {m_case, {}};
}

std::optional<QByteArray> Reader::nextLine()
{
    if (m_offset >= m_file.size())
        return std::nullopt;
    ++m_line;
    const qsizetype end = m_file.indexOf('\n', m_offset);
    const QByteArray line = m_file.sliced(m_offset, (end < 0 ? m_file.size() : end) - m_offset);
    m_offset = end < 0 ? m_file.size() : end + 1;
    return line.trimmed().isEmpty() ? std::nullopt : std::optional(line);
}

void Reader::complainAt(int line, const QString &message)
{
    if (m_findings.size() < mostFindings)
        m_findings.append({Finding::Severity::Error, {}, message, std::max(line, 1), 1});
}

bool Reader::readFormat()
{
    const auto line = readCaseLine(nextLine().value_or(QByteArray()));
    if (!line || !isNamed(line->name, caseline::format)) {
        complain(tr("This is no case: the first line has to be “customer-desk-case: 1”."));
        return false;
    }
    if (line->value == "1")
        return true;
    complain(tr("The case is of another format; “customer-desk-case: 1” was expected. A newer "
                "version of the program may read it."));
    return false;
}

void Reader::readHead()
{
    while (const auto text = nextLine()) {
        const auto line = readCaseLine(*text);
        const auto value = line ? fromWholeUtf8(line->value) : std::nullopt;
        if (value)
            readHeadLine(*line, *value);
        else
            complain(tr("“name: value” in UTF-8 was expected."));
    }
}

bool Reader::isSecond(QLatin1StringView name)
{
    if (!m_seen.contains(name)) {
        m_seen.insert(name);
        return false;
    }
    complain(tr("“%1” is there twice; it was expected once.").arg(name));
    return true;
}

void Reader::readHeadLine(const CaseLine &line, const QString &value)
{
    if (isNamed(line.name, caseline::about)) {
        m_about.append(value);
    } else if (isNamed(line.name, caseline::pattern)) {
        readPattern(value);
    } else if (isNamed(line.name, caseline::name)) {
        if (!isSecond(caseline::name))
            m_case.name = value;
    } else if (isNamed(line.name, caseline::body)) {
        readBodyForm(line.value);
    } else {
        readExpectation(line);
    }
}

void Reader::readExpectation(const CaseLine &line)
{
    if (isNamed(line.name, caseline::outcome))
        return readOutcome(line.value);
    if (isNamed(line.name, caseline::status))
        return readStatus(line.value);
    if (isNamed(line.name, caseline::issues))
        return readIssues(line.value);
    const QStringList names{caseline::name,   caseline::about,  caseline::outcome,
                            caseline::status, caseline::issues, caseline::pattern,
                            caseline::body};
    complain(tr("One of these was expected: %1; or an empty line before the request's headers.")
                 .arg(names.join(", "_L1)));
}

void Reader::readOutcome(const QByteArray &value)
{
    if (isSecond(caseline::outcome))
        return;
    const auto outcome = outcomeFromName(QString::fromUtf8(value));
    if (outcome && expectableOutcomes().contains(*outcome)) {
        m_case.expected.outcome = outcome;
        return;
    }
    QStringList names;
    for (const Outcome expectable : expectableOutcomes())
        names.append(outcomeName(expectable));
    complain(tr("One of these was expected: %1.").arg(names.join(", "_L1)));
}

void Reader::readStatus(const QByteArray &value)
{
    if (isSecond(caseline::status))
        return;
    const int status = value.size() == 3 ? value.toInt() : 0;
    if (status >= 100 && status <= 599)
        m_case.expected.status = status;
    else
        complain(tr("A status from 100 to 599 was expected."));
}

void Reader::readIssues(const QByteArray &value)
{
    if (isSecond(caseline::issues))
        return;
    QList<qint64> issues;
    bool areNumbers = true;
    if (!isNamed(value, noIssues)) {
        for (const QByteArray &word : value.simplified().split(' ')) {
            bool isNumber = false;
            issues.append(word.toLongLong(&isNumber));
            areNumbers = areNumbers && isNumber;
        }
    }
    std::ranges::sort(issues);
    m_case.expected.issues = issues;
    if (!areNumbers)
        complain(tr("Issue IDs with blanks between them were expected, or “none”."));
}

void Reader::readPattern(const QString &pattern)
{
    if (m_case.expected.patterns.size() == mostPatterns)
        return complain(tr("At most %1 patterns were expected.").arg(mostPatterns));
    if (const QString problem = findPatternProblem(pattern); !problem.isEmpty())
        return complain(problem);
    m_case.expected.patterns.append(pattern);
}

void Reader::readBodyForm(const QByteArray &value)
{
    if (isSecond(caseline::body))
        return;
    m_isBase64 = isNamed(value, base64Body);
    if (!m_isBase64 && value != "text")
        complain(tr("“base64” or “text” was expected."));
}

void Reader::checkHead()
{
    if (m_case.name.trimmed().isEmpty())
        complainAt(1, tr("A line “name: ...” was expected, in words of your own."));
    else if (m_case.name.size() > longestCaseName)
        complainAt(1, tr("A name of at most %1 characters was expected.").arg(longestCaseName));
    if (m_about.join(u'\n').size() > longestCaseAbout)
        complainAt(1,
                   tr("At most %L1 characters were expected behind “for”.").arg(longestCaseAbout));
    if (m_findings.isEmpty() && m_case.expected.isEmpty())
        complainAt(1, tr("A line “expect-outcome: ...”, or another expectation, was expected."));
}

void Reader::readHeaders()
{
    if (m_offset >= m_file.size())
        complain(tr("An empty line and the request were expected here."));
    while (const auto text = nextLine()) {
        if (const auto line = readCaseLine(*text))
            readHeader(*line);
        else
            complain(
                tr("A header, “Name: value”, was expected, or an empty line before the body."));
    }
}

/// What stands against one stands against all that follow: it is said once.
void Reader::readHeader(const CaseLine &line)
{
    if (isNamed(line.name, "Content-Length"_L1)) // it is counted anew
        return;
    QList<HttpHeader> headers = m_case.raw.headers;
    headers.append({line.name, line.value});
    if (const auto problem = findRequestProblem({QUrl(u"https://localhost"_s), headers, {}}))
        return complain(*problem);
    m_case.raw.headers = headers;
    if (!secretsIn({headers.constLast()}).isEmpty()) {
        complain(tr("{{apiKey}} was expected in the place of a secret that is written out: a case "
                    "holds none."));
    }
}

void Reader::readBody()
{
    ++m_line;
    QByteArray body = m_file.sliced(m_offset);
    if (body.endsWith('\n'))
        body.chop(1);
    if (!m_isBase64) {
        m_case.raw.body = body;
        return;
    }
    if (const auto decoded = fromBase64Lines(body))
        m_case.raw.body = *decoded;
    else
        complain(tr("The body was expected in base64, as “body: base64” says."));
}

void Reader::checkKey()
{
    if (m_findings.isEmpty() && !literalKeys(m_case.raw).isEmpty()) {
        complain(tr("{{apiKey}} was expected in the place of a key that is written out in the "
                    "body: a case holds none. For a wrong key write {{apiKey}}x, say."));
    }
}

} // namespace

ReadCase readCase(const QByteArray &file)
{
    return Reader(file).read();
}

} // namespace desk
