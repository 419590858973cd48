// SPDX-License-Identifier: GPL-3.0-or-later
#include "importresults.h"

#include "contract/sendability.h"
#include "journal/importrows.h"
#include "journal/sqlconnection.h"
#include "rowcontent.h"
#include "rowfindingwords.h"
#include "rowmapper.h"
#include "rowstanding.h"
#include "tablewriter.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ImportResults)
};

// The words of files are for programs too: they are not translated.
const QStringList resultHeadings{u"Row"_s,        u"Outcome"_s,    u"Status"_s,
                                 u"Account ID"_s, u"Account no"_s, u"Address ID"_s,
                                 u"Contact ID"_s, u"Issues"_s,     u"Attempt"_s};

template <typename Number>
QString digits(const std::optional<Number> &number)
{
    return number ? QString::number(*number) : QString();
}

/// A file that is there whole or not at all; for its user alone, as everything is (umask).
class RowFile
{
public:
    RowFile(const QString &name, char delimiter)
        : m_file(name)
        , m_delimiter(delimiter)
    {
    }

    bool open() { return !isWanted() || m_file.open(QFile::WriteOnly); }
    bool isWanted() const { return !m_file.fileName().isEmpty(); }
    void write(const QStringList &cells)
    {
        if (isWanted())
            m_file.write(tableRow(cells, m_delimiter));
    }
    bool end() { return !isWanted() || m_file.commit(); }
    QString problem() const
    {
        return Words::tr("%1 cannot be written: %2").arg(m_file.fileName(), m_file.errorString());
    }

private:
    QSaveFile m_file;
    const char m_delimiter;
};

class Writing
{
public:
    Writing(const DryRunWork &work, const ImportResults &results)
        : m_work(work)
        , m_results(results)
        , m_mapper(work.mapping, work.rules.catalogue ? *work.rules.catalogue : Catalogue())
        , m_resultsFile(results.resultsFile, work.format.delimiter)
        , m_rejectsFile(results.rejectsFile, work.format.delimiter)
    {
        for (const RowFindings &row : results.report.rows)
            m_findings.insert(row.row, row);
    }

    QString write()
    {
        for (RowFile *file : {&m_resultsFile, &m_rejectsFile}) {
            if (!file->open())
                return file->problem();
        }
        if (!m_connection.open(m_results.journalFile, SqlConnection::Mode::ReadOnly))
            return m_connection.error().text();
        if (const QString error = writeRows(); !error.isEmpty())
            return error;
        for (RowFile *file : {&m_resultsFile, &m_rejectsFile}) {
            if (!file->end())
                return file->problem();
        }
        return {};
    }

private:
    QString writeRows()
    {
        QFile file(m_work.file);
        if (!file.open(QFile::ReadOnly))
            return file.errorString();
        TableReader reader(file, m_work.format);
        RowAttempts attempts(m_connection, m_results.run, RowAttempts::Detail::Answer);
        auto attempt = attempts.next();
        for (auto row = reader.next(); row; row = reader.next()) {
            if (row->number == 1)
                writeHeader(reader.header());
            while (attempt && attempt->row < row->number)
                attempt = attempts.next();
            const bool wasTried = attempt && attempt->row == row->number;
            writeRow(mended(*row, m_work.mended, reader), wasTried ? attempt : std::nullopt);
        }
        const bool isWhole = m_connection.error().kind == StorageError::Kind::None;
        return isWhole ? reader.error() : m_connection.error().text();
    }

    // One that was mended once has the column of the last time.
    void writeHeader(const QStringList &header)
    {
        m_width = header.size();
        m_hasWhy = !header.isEmpty() && header.constLast() == whyHeading();
        if (!m_work.format.hasHeader)
            return;
        m_resultsFile.write(header + resultHeadings);
        m_rejectsFile.write(header.first(m_width - (m_hasWhy ? 1 : 0)) + QStringList{whyHeading()});
    }

    void writeRow(const TableRow &row, const std::optional<RowAttempt> &attempt)
    {
        const quint64 content = rowContent(row.cells);
        m_resultsFile.write(padded(row.cells) + (attempt ? told(row, *attempt) : untried(row)));
        const QString why = attempt ? whyRejected(row, *attempt, content) : whyHeld(row);
        if (why.isEmpty())
            return;
        QStringList cells = padded(row.cells);
        if (m_hasWhy && cells.size() == m_width)
            cells.removeLast();
        m_rejectsFile.write(cells + QStringList{why});
    }

    // So that what is added stands under its heading.
    QStringList padded(QStringList cells) const
    {
        while (cells.size() < m_width)
            cells.append(QString());
        return cells;
    }

    static QStringList told(const TableRow &row, const RowAttempt &attempt)
    {
        const Conclusion conclusion = attempt.conclusion.value_or(Conclusion());
        const Answer &answer = conclusion.answer;
        return {QString::number(row.number),
                attempt.conclusion ? QString(outcomeName(conclusion.outcome)) : QString(),
                digits(conclusion.httpStatus),
                digits(answer.accountId),
                answer.accountNo.value_or(QString()),
                digits(answer.addressId),
                digits(answer.contactId),
                wordsOf(conclusion),
                attempt.id};
    }

    QStringList untried(const TableRow &row) const
    {
        QStringList cells{QString::number(row.number)};
        while (cells.size() < resultHeadings.size())
            cells.append(QString());
        cells[resultHeadings.indexOf(u"Issues"_s)] = whyHeld(row);
        return cells;
    }

    static QString wordsOf(const Conclusion &conclusion)
    {
        QStringList words;
        for (const Issue &issue : conclusion.answer.issues) {
            const QStringList parts{digits(issue.id), issue.message, issue.extraData};
            words.append(parts.join(u' ').simplified());
        }
        if (!conclusion.error.isEmpty())
            words.append(conclusion.error);
        return words.join("; "_L1);
    }

    // Empty: it was not turned down for what is in it, or it is another one by now.
    QString whyRejected(const TableRow &row, const RowAttempt &attempt, quint64 content) const
    {
        if (!attempt.conclusion || mayHaveCreated(attempt.conclusion->outcome))
            return {};
        const int status = attempt.conclusion->httpStatus.value_or(0);
        const bool isTurnedDown =
            attempt.content == content && isFaultOfRow(attempt.conclusion->outcome, status);
        return isTurnedDown ? wordsOf(*attempt.conclusion) : whyHeld(row);
    }

    // The dry run keeps the first findings only; the others are found once more.
    QString whyHeld(const TableRow &row) const
    {
        const auto &held = m_results.report.checked->held;
        const auto at = std::size_t(row.number - 1);
        if (at >= held.size() || !held[at])
            return {};
        const auto known = m_findings.constFind(row.number);
        if (known != m_findings.constEnd())
            return heldWords(*known);
        RowFindings found{row.number, row.line, row.problems};
        if (row.problems.isEmpty()) {
            const Request request = m_mapper.request(row.cells);
            found.findings =
                withTexts(findBeforeSending(request, m_work.rules, m_work.body), request);
        }
        return found.isHeld() ? heldWords(found) : duplicateWords();
    }

    const DryRunWork &m_work;
    const ImportResults &m_results;
    const RowMapper m_mapper;
    SqlConnection m_connection;
    RowFile m_resultsFile;
    RowFile m_rejectsFile;
    QHash<qint64, RowFindings> m_findings;
    qsizetype m_width = 0;
    bool m_hasWhy = false;
};

} // namespace

QString writeImportResults(const DryRunWork &work, const ImportResults &results)
{
    return Writing(work, results).write();
}

QString whyHeading()
{
    return u"Why"_s;
}

} // namespace desk
