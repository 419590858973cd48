// SPDX-License-Identifier: GPL-3.0-or-later
#include "responseview.h"

#include "bodyactions.h"
#include "bodyview.h"
#include "contract/issuefield.h"
#include "contract/requestcodec.h"
#include "inspection/shownvalues.h"
#include "inspection/visibletext.h"
#include "inworker.h"
#include "service/headers.h"
#include "whenfinished.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace desk {

using namespace Qt::StringLiterals;

/// What a worker thread finds in an exchange.
struct ResponseView::Reading
{
    std::optional<Answer> answer;
    QStringList issueFields; ///< an API name for each issue, or nothing
};

namespace {

constexpr int fieldRole = Qt::UserRole;
constexpr qsizetype mostHeaders = 1000;

QTreeWidget *makeTable(QLatin1StringView objectName, const QString &name,
                       const QStringList &columns, QWidget *parent)
{
    auto *table = new QTreeWidget(parent);
    table->setObjectName(objectName);
    table->setAccessibleName(name);
    table->setHeaderLabels(columns);
    table->setRootIsDecorated(false);
    table->setUniformRowHeights(true);
    table->setTabKeyNavigation(false);
    table->setAllColumnsShowFocus(true);
    table->setColumnWidth(0, table->fontMetrics().averageCharWidth() * 24);
    return table;
}

QString oneLineOf(const QString &text)
{
    return shownValues(text, text).left;
}

QString numberOr(const std::optional<qint64> &number)
{
    return number ? QString::number(*number) : QString();
}

} // namespace

ResponseView::ResponseView(QWidget *parent)
    : QWidget(parent)
    , m_status(new QLabel(this))
    , m_details(new QLabel(this))
    , m_actions(new BodyActions(this))
    , m_tabs(new QTabWidget(this))
    , m_answer(makeTable("responseAnswer"_L1, tr("Answer"), {tr("What"), tr("Value"), tr("Field")},
                         m_tabs))
    , m_laidOut(new BodyView(BodyView::Look::LaidOut, tr("Body of the answer, laid out"), m_tabs))
    , m_asItCame(
          new BodyView(BodyView::Look::AsItCame, tr("Body of the answer, as it came"), m_tabs))
    , m_headers(makeTable("responseHeaders"_L1, tr("Headers of the answer"),
                          {tr("Header"), tr("Value")}, m_tabs))
{
    layOut();
    connect(m_answer, &QTreeWidget::itemActivated, this, &ResponseView::goToField);
    clear();
}

void ResponseView::layOut()
{
    QFont bold = font();
    bold.setBold(true);
    m_status->setFont(bold);
    m_status->setObjectName("responseStatus"_L1);
    m_details->setObjectName("responseDetails"_L1);
    for (QLabel *label : {m_status, m_details}) {
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }
    m_details->setWordWrap(true);
    m_tabs->setObjectName("responseTabs"_L1);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_answer, tr("Answer"));
    m_tabs->addTab(m_laidOut, tr("Body"));
    m_tabs->addTab(m_asItCame, tr("Raw"));
    m_tabs->addTab(m_headers, tr("Headers"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(2);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_status);
    words->addWidget(m_details);
    auto *top = new QHBoxLayout;
    top->addLayout(words, 1);
    top->addWidget(m_actions, 0, Qt::AlignTop);
    column->addLayout(top);
    column->addWidget(m_tabs, 1);
}

void ResponseView::clear()
{
    ++m_asked;
    m_status->setText(tr("No answer yet."));
    m_details->clear();
    m_answer->clear();
    m_headers->clear();
    m_laidOut->setBody({}, {}, false);
    m_asItCame->setBody({}, {}, false);
    m_actions->setBody({}, {});
    m_tabs->setEnabled(false);
}

void ResponseView::show(const Exchange &exchange)
{
    m_tabs->setEnabled(true);
    showStatus(exchange);
    showHeaders(exchange);
    const QByteArray type = headerValue(exchange.responseHeaders, "Content-Type");
    m_laidOut->setBody(exchange.responseBody, type, exchange.responseCut);
    m_asItCame->setBody(exchange.responseBody, type, exchange.responseCut);
    m_actions->setBody(exchange.responseBody, type);
    if (m_readsAnswer)
        read(exchange);
}

void ResponseView::setAnswerPage(QWidget *page)
{
    m_tabs->removeTab(0);
    m_answer->hide();
    m_tabs->insertTab(0, page, tr("Answer"));
    m_tabs->setCurrentIndex(0);
    m_readsAnswer = false;
}

void ResponseView::showStatus(const Exchange &exchange)
{
    m_status->setText(
        exchange.status
            ? u"%1 %2"_s.arg(*exchange.status).arg(oneLineOf(QString::fromLatin1(exchange.reason)))
            : tr("No answer came."));
    QStringList details{tr("%L1 ms in all").arg(exchange.durationMs)};
    if (exchange.phases.encryptedMs)
        details.append(tr("encrypted after %L1 ms").arg(*exchange.phases.encryptedMs));
    if (exchange.phases.firstByteMs)
        details.append(tr("first byte after %L1 ms").arg(*exchange.phases.firstByteMs));
    details.append(tr("%L1 bytes").arg(exchange.responseBody.size()));
    if (exchange.responseCut)
        details.append(tr("cut short"));
    m_details->setText(details.join(u" · "_s));
}

void ResponseView::showHeaders(const Exchange &exchange)
{
    m_headers->clear();
    const auto &headers = exchange.responseHeaders;
    QList<QTreeWidgetItem *> rows;
    for (const HttpHeader &header : headers.first(qMin(headers.size(), mostHeaders)))
        rows.append(new QTreeWidgetItem({oneLineOf(QString::fromLatin1(header.name)),
                                         oneLineOf(QString::fromLatin1(header.value))}));
    if (headers.size() > mostHeaders)
        rows.append(new QTreeWidgetItem(
            {tr("…"), tr("%L1 more headers").arg(headers.size() - mostHeaders)}));
    // QHttpHeaderParser gives up on an answer with more, and QNetworkReply then has none at all.
    if (exchange.status && headers.isEmpty())
        rows.append(new QTreeWidgetItem(
            {tr("None"), tr("The answer has no header, or more than the 100 that Qt reads.")}));
    m_headers->addTopLevelItems(rows);
}

void ResponseView::read(const Exchange &exchange)
{
    m_answer->clear();
    const auto work = [exchange] {
        Reading reading;
        reading.answer = readAnswer(exchange.responseBody,
                                    headerValue(exchange.responseHeaders, "Content-Type"));
        if (!reading.answer)
            return reading;
        const Request request = readRequest(exchange.requestBody).request;
        for (const Issue &issue : reading.answer->issues) {
            const Field *field = fieldOfIssue(issue, request);
            reading.issueFields.append(field ? QString(field->name) : QString());
        }
        return reading;
    };
    whenFinished(inWorker(work), this, [this, asked = ++m_asked](const Reading &reading) {
        if (asked != m_asked)
            return;
        showAnswer(reading);
        m_answer->resizeColumnToContents(0);
        m_answer->setColumnWidth(1, m_answer->fontMetrics().averageCharWidth() * 60);
    });
}

void ResponseView::showAnswer(const Reading &reading)
{
    if (!reading.answer)
        return addAnswerRow(tr("No answer of CustomerCreate"), tr("Look at the body."));
    const Answer &answer = *reading.answer;
    addAnswerRow(u"OK"_s, answer.ok ? (*answer.ok ? u"true"_s : u"false"_s) : tr("not said"));
    addAnswerRow(u"AccountID"_s,
                 answer.accountIdUnreadable ? tr("no number") : numberOr(answer.accountId));
    addAnswerRow(u"AccountNo"_s, oneLineOf(answer.accountNo.value_or(QString())));
    addAnswerRow(u"AddressID"_s, numberOr(answer.addressId));
    addAnswerRow(u"ContactID"_s, numberOr(answer.contactId));
    for (qsizetype i = 0; i < answer.issues.size(); ++i) {
        const Issue &issue = answer.issues.at(i);
        const QString field = reading.issueFields.at(i);
        QStringList words{oneLineOf(wordsOf(issue))};
        if (!issue.extraData.isEmpty())
            words.append(oneLineOf(issue.extraData));
        auto *row = new QTreeWidgetItem(
            {tr("Issue %1").arg(numberOr(issue.id)), words.join(u" — "_s), field});
        row->setData(0, fieldRole, field);
        if (!field.isEmpty())
            row->setToolTip(2, tr("Enter goes to the field"));
        row->setToolTip(1, Qt::convertFromPlainText(words.join(u'\n')));
        m_answer->addTopLevelItem(row);
    }
}

void ResponseView::addAnswerRow(const QString &what, const QString &value)
{
    m_answer->addTopLevelItem(new QTreeWidgetItem({what, value}));
}

void ResponseView::goToField(QTreeWidgetItem *item)
{
    const QString field = item->data(0, fieldRole).toString();
    if (!field.isEmpty())
        Q_EMIT fieldActivated(field);
}

} // namespace desk
