// SPDX-License-Identifier: GPL-3.0-or-later
#include "casedetail.h"

#include "inspection/typedheaders.h"
#include "inspection/visibletext.h"
#include "testbench/casereport.h"

#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestShown = 64 * 1024; // bytes of a request; the file has all of it

QStringList wordsOn(const CaseInFile &one, const std::optional<TestResult> &result)
{
    const Expectation &expected = one.testCase.expected;
    QStringList lines;
    if (!one.testCase.about.isEmpty())
        lines.append(one.testCase.about);
    lines.append(expected.isEmpty() ? CaseDetail::tr("It expects nothing.")
                                    : CaseDetail::tr("Expected: %1").arg(summaryOf(expected)));
    for (const QString &pattern : expected.patterns)
        lines.append(CaseDetail::tr("The answer matches: %1").arg(pattern));
    if (!result)
        return lines;
    if (result->sent && result->sent->attempt.conclusion)
        lines.append(CaseDetail::tr("Came: %1").arg(summaryOf(*result->sent->attempt.conclusion)));
    lines.append(verdictLabel(result->verdict.kind));
    return lines + result->verdict.reasons;
}

QString requestOf(const TestCase &testCase)
{
    const QByteArray bytes = typedText(testCase.raw.headers) + "\n\n" + testCase.raw.body;
    return visibleText(QString::fromUtf8(bytes.first(std::min(bytes.size(), longestShown))),
                       Lines::Kept);
}

} // namespace

CaseDetail::CaseDetail(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_words(new QLabel(this))
    , m_request(new QPlainTextEdit(this))
    , m_open(new QPushButton(tr("Open attempt"), this))
{
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setObjectName("caseTitle"_L1);
    m_words->setObjectName("caseWords"_L1);
    for (QLabel *label : {m_title, m_words}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_request->setObjectName("caseRequest"_L1);
    m_request->setAccessibleName(tr("Request of the case"));
    m_request->setReadOnly(true);
    m_request->setTabChangesFocus(true);
    m_request->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_request->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_open->setObjectName("openAttempt"_L1);
    m_open->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_title);
    column->addWidget(m_words);
    column->addWidget(m_request, 1);
    column->addWidget(m_open, 0, Qt::AlignRight);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT attemptWanted(m_attempt); });
    clear();
}

void CaseDetail::show(const CaseInFile &one, const std::optional<TestResult> &result)
{
    m_title->setText(one.testCase.name);
    m_words->setText(wordsOn(one, result).join(u'\n'));
    m_request->setPlainText(requestOf(one.testCase));
    m_attempt = result && result->sent ? result->sent->attempt.id : QString();
    m_open->setEnabled(!m_attempt.isEmpty());
}

void CaseDetail::clear()
{
    m_title->setText(tr("Choose a case to see it."));
    m_words->clear();
    m_request->clear();
    m_attempt.clear();
    m_open->setEnabled(false);
}

} // namespace desk
