// SPDX-License-Identifier: GPL-3.0-or-later
#include "attemptdocument.h"

#include "attempttext.h"
#include "eventtext.h"
#include "shorttext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

// An answer may have 8 MiB; what is shown must be laid out at once. The exchange keeps it whole.
constexpr qsizetype longestText = 4000;
constexpr qsizetype mostIssues = 50;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(AttemptDocument)
};

struct Line
{
    QString name;
    QString text;
};

class Writer
{
public:
    explicit Writer(QTextDocument &document)
        : m_cursor(&document)
    {
    }

    void heading(const QString &text)
    {
        QTextBlockFormat block;
        block.setTopMargin(m_begun ? 8 : 0);
        QTextCharFormat bold;
        bold.setFontWeight(QFont::Bold);
        begin(block, bold);
        m_cursor.insertText(text, bold);
    }

    void paragraph(const QString &text)
    {
        QTextBlockFormat block;
        block.setBottomMargin(2);
        begin(block, {});
        m_cursor.insertText(shownText(text, longestText), QTextCharFormat());
    }

    void table(const QList<Line> &lines)
    {
        QTextTableFormat format;
        format.setBorder(0);
        format.setCellPadding(1);
        format.setCellSpacing(0);
        format.setColumnWidthConstraints({QTextLength(QTextLength::PercentageLength, 36),
                                          QTextLength(QTextLength::PercentageLength, 64)});
        QTextTable *table = m_cursor.insertTable(int(lines.size()), 2, format);
        for (int row = 0; row < lines.size(); ++row) {
            table->cellAt(row, 0).firstCursorPosition().insertText(lines.at(row).name);
            table->cellAt(row, 1).firstCursorPosition().insertText(
                shownText(lines.at(row).text, longestText));
        }
        m_cursor.movePosition(QTextCursor::End);
    }

private:
    void begin(const QTextBlockFormat &block, const QTextCharFormat &text)
    {
        if (m_begun)
            m_cursor.insertBlock(block, text);
        else
            m_cursor.setBlockFormat(block);
        m_begun = true;
    }

    QTextCursor m_cursor;
    bool m_begun = false;
};

QString issueText(const Issue &issue)
{
    QString text = issue.id ? u"%1: "_s.arg(*issue.id) : QString();
    text += issue.message;
    return issue.extraData.isEmpty() ? text : text + u" ("_s + issue.extraData + u')';
}

void writeIssues(Writer &writer, const Conclusion &conclusion)
{
    const QList<Issue> &issues = conclusion.answer.issues;
    if (issues.isEmpty())
        return;
    writer.heading(Words::tr("What the service says"));
    for (const Issue &issue : issues.first(std::min(issues.size(), mostIssues)))
        writer.paragraph(issueText(issue));
    if (issues.size() > mostIssues)
        writer.paragraph(Words::tr("%1 more are not shown here.").arg(issues.size() - mostIssues));
}

void writeNotes(Writer &writer, const QList<Note> &notes)
{
    if (notes.isEmpty())
        return;
    writer.heading(Words::tr("Notes"));
    for (const Note &note : notes)
        writer.paragraph(u"%1: %2"_s.arg(attempttext::when(note.at, QDate::currentDate()),
                                         oneLine(note.text, longestText)));
}

QString durationText(const Attempt &attempt)
{
    const qint64 ms = attempt.openedAt.msecsTo(attempt.concludedAt);
    if (ms < 1000)
        return Words::tr("%1 ms").arg(ms);
    return Words::tr("%1 s").arg(QLocale().toString(double(ms) / 1000, 'f', 1));
}

void writeCircumstances(Writer &writer, const Attempt &attempt)
{
    QList<Line> lines;
    lines.append({Words::tr("Started"), attempttext::fullTime(attempt.openedAt)});
    if (attempt.concludedAt.isValid())
        lines.append({Words::tr("Took"), durationText(attempt)});
    lines.append({Words::tr("Environment"), attempt.environment});
    lines.append({Words::tr("Service"), attempt.baseUrl.toDisplayString(QUrl::RemoveUserInfo)});
    lines.append({Words::tr("Format"), QString(formatName(attempt.format)).toUpper()});
    if (attempt.conclusion && attempt.conclusion->httpStatus)
        lines.append({Words::tr("HTTP status"), QString::number(*attempt.conclusion->httpStatus)});
    lines.append({Words::tr("Attempt"), attempt.id});
    writer.heading(Words::tr("Circumstances"));
    writer.table(lines);
}

QString valueText(const Request &request, const Field &field)
{
    if (field.format == Format::Secret)
        return Words::tr("not kept");
    if (const bool *on = std::get_if<bool>(&request.value(field)))
        return *on ? Words::tr("yes") : Words::tr("no");
    const QString text = request.text(field);
    return text.isEmpty() ? u"\u2013"_s : text;
}

void writeFields(Writer &writer, const Request &request)
{
    QList<Line> lines;
    for (const Field &field : fields())
        lines.append({field.label(), valueText(request, field)});
    writer.heading(Words::tr("As sent"));
    writer.table(lines);
}

void writeEvents(Writer &writer, const QList<AttemptEvent> &events)
{
    QList<Line> lines;
    for (const AttemptEvent &event : events) {
        const QString words = eventtext::words(event);
        if (!words.isEmpty())
            lines.append({eventtext::time(event, QDate::currentDate()), words});
    }
    if (lines.isEmpty())
        return;
    writer.heading(Words::tr("What happened"));
    writer.table(lines);
}

} // namespace

void writeAttempt(QTextDocument &document, const Attempt &attempt,
                  const QList<AttemptEvent> &events)
{
    document.clear();
    Writer writer(document);
    writeNotes(writer, attempt.notes);
    if (attempt.conclusion) {
        if (!attempt.conclusion->error.isEmpty())
            writer.paragraph(attempt.conclusion->error);
        writeIssues(writer, *attempt.conclusion);
    }
    writeFields(writer, attempt.request);
    writeEvents(writer, events);
    writeCircumstances(writer, attempt);
}

} // namespace desk
