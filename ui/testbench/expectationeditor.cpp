// SPDX-License-Identifier: GPL-3.0-or-later
#include "expectationeditor.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView noIssues{"none"};
constexpr int lowestStatus = 100;
constexpr int highestStatus = 599;

QStringList words(const QString &text)
{
    static const QRegularExpression between(u"[\\s,]+"_s);
    return text.split(between, Qt::SkipEmptyParts);
}

/// nullopt: there is something else than numbers in it.
std::optional<QList<qint64>> readIssues(const QString &text)
{
    QList<qint64> ids;
    if (text.trimmed() == noIssues)
        return ids;
    for (const QString &word : words(text)) {
        bool isNumber = false;
        ids.append(word.toLongLong(&isNumber));
        if (!isNumber)
            return std::nullopt;
    }
    std::ranges::sort(ids);
    return ids;
}

QString written(const QList<qint64> &issues)
{
    QStringList numbers;
    for (const qint64 id : issues)
        numbers.append(QString::number(id));
    return numbers.isEmpty() ? QString(noIssues) : numbers.join(u' ');
}

} // namespace

ExpectationEditor::ExpectationEditor(QWidget *parent)
    : QWidget(parent)
    , m_outcome(new QComboBox(this))
    , m_status(new QLineEdit(this))
    , m_issues(new QLineEdit(this))
    , m_patterns(new QPlainTextEdit(this))
{
    m_outcome->setObjectName("expectedOutcome"_L1);
    m_outcome->addItem(tr("any"));
    for (const Outcome outcome : expectableOutcomes())
        m_outcome->addItem(outcomeLabel(outcome), int(outcome));
    m_status->setObjectName("expectedStatus"_L1);
    m_status->setPlaceholderText(tr("any"));
    m_issues->setObjectName("expectedIssues"_L1);
    m_issues->setPlaceholderText(tr("any; IDs as in 30 31, or none"));
    m_patterns->setObjectName("expectedAnswer"_L1);
    m_patterns->setPlaceholderText(tr("any; a regular expression a line, each has to match"));
    m_patterns->setTabChangesFocus(true);
    m_patterns->setFixedHeight(4 * fontMetrics().lineSpacing());
    auto *rows = new QFormLayout(this);
    rows->setContentsMargins({});
    rows->addRow(tr("Outcome"), m_outcome);
    rows->addRow(tr("HTTP status"), m_status);
    rows->addRow(tr("Issues"), m_issues);
    rows->addRow(tr("Answer"), m_patterns);
}

void ExpectationEditor::show(const Expectation &expectation)
{
    m_outcome->setCurrentIndex(expectation.outcome ? m_outcome->findData(int(*expectation.outcome))
                                                   : 0);
    m_status->setText(expectation.status ? QString::number(*expectation.status) : QString());
    m_issues->setText(expectation.issues ? written(*expectation.issues) : QString());
    m_shown = expectation.patterns;
    m_patterns->setPlainText(m_shown.join(u'\n'));
}

Expectation ExpectationEditor::expectation() const
{
    Expectation expectation;
    if (const QVariant outcome = m_outcome->currentData(); outcome.isValid())
        expectation.outcome = Outcome(outcome.toInt());
    if (const QString status = m_status->text().trimmed(); !status.isEmpty())
        expectation.status = status.toInt();
    if (!m_issues->text().trimmed().isEmpty())
        expectation.issues = readIssues(m_issues->text());
    // A pattern may hold line breaks and what an editor changes: who left it alone keeps it.
    expectation.patterns = m_patterns->document()->isModified()
                               ? m_patterns->toPlainText().split(u'\n', Qt::SkipEmptyParts)
                               : m_shown;
    return expectation;
}

QString ExpectationEditor::problem() const
{
    const QString status = m_status->text().trimmed();
    const int number = status.toInt();
    if (!status.isEmpty() && (number < lowestStatus || number > highestStatus))
        return tr("The HTTP status is a number from %1 to %2.")
            .arg(lowestStatus)
            .arg(highestStatus);
    if (!readIssues(m_issues->text()))
        return tr("Issues are IDs as in 30 31, or none.");
    return {};
}

} // namespace desk
