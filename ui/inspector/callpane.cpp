// SPDX-License-Identifier: GPL-3.0-or-later
#include "callpane.h"

#include "answertable.h"
#include "calm.h"
#include "iconlabel.h"
#include "inspection/typedheaders.h"
#include "namedbutton.h"
#include "nearshortcut.h"
#include "responseview.h"
#include "service/headers.h"
#include "service/requestrules.h"
#include "settings/settinginput.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace desk {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr int iconSize = 16;
constexpr qsizetype longestBody = 8 << 20; // bytes; as much as is taken of an answer

CallEditor::Typed untouched(const OtherCall &call, BodyFormat format)
{
    const RawRequest raw = callRequest(call, format, QDate::currentDate());
    return {QString::fromUtf8(typedText(withoutLength(raw.headers))), raw.body};
}

QPushButton *makeButton(QLatin1StringView objectName, const QString &text, const QString &toolTip,
                        QWidget *parent)
{
    QPushButton *button = makeNamedButton(text, objectName, parent);
    button->setToolTip(toolTip);
    return button;
}

} // namespace

CallPane::CallPane(ServiceClient &client, Sandbox &sandbox, const CallTarget &target,
                   QWidget *parent)
    : QWidget(parent)
    , m_target(target)
    , m_runner(new CallRunner(client, sandbox, this))
    , m_call(new Calm<QComboBox>(this))
    , m_json(new QRadioButton(u"JSON"_s, this))
    , m_xml(new QRadioButton(u"XML"_s, this))
    , m_send(makeButton("sendCall"_L1, tr("Send"), tr("Send this call (Ctrl+Enter in here)"), this))
    , m_cancel(makeButton("cancelCall"_L1, tr("Cancel"),
                          tr("This call creates nothing: only its answer is lost."), this))
    , m_anew(makeButton("resetCall"_L1, tr("Start anew"),
                        tr("The text of this call as it was before it was changed"), this))
    , m_progress(new QProgressBar(this))
    , m_requestLine(new QLabel(this))
    , m_icon(new IconLabel(iconSize, this))
    , m_words(new QLabel(this))
    , m_editor(new CallEditor(this))
    , m_response(new ResponseView(this))
    , m_answer(new AnswerTable(this))
{
    m_response->setAnswerPage(m_answer);
    auto *splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeRequestSide());
    splitter->addWidget(m_response);
    splitter->setSizes({1000, 1000}); // shares, and more than either needs
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(6, 4, 6, 4);
    row->addWidget(splitter);

    setReadingOrder({m_call, m_json, m_xml, m_anew, m_cancel, m_send});
    setFocusProxy(m_call);
    const QList<QKeySequence> sendKeys{Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter};
    connect(new NearShortcut(sendKeys, this), &NearShortcut::activated, this, &CallPane::send);
    connect(m_send, &QPushButton::clicked, this, &CallPane::send);
    connect(m_cancel, &QPushButton::clicked, m_runner, &CallRunner::cancel);
    connect(m_anew, &QPushButton::clicked, this, &CallPane::startAnew);
    connect(m_call, &QComboBox::currentIndexChanged, this, &CallPane::choose);
    connect(m_json, &QRadioButton::toggled, this, &CallPane::choose);
    connect(m_editor, &CallEditor::headersSeen, this, &CallPane::showAdded);
    connect(m_runner, &CallRunner::finished, this, &CallPane::onFinished);
    connect(&m_busySign, &QTimer::timeout, m_progress, &QWidget::show);
    m_busySign.setSingleShot(true);
    m_busySign.setInterval(1s);
    (m_target.environment().format == BodyFormat::Json ? m_json : m_xml)->setChecked(true);
    choose();
    showBusy();
}

QWidget *CallPane::makeRequestSide()
{
    m_requestLine->setObjectName("callRequestLine"_L1);
    m_requestLine->setTextFormat(Qt::PlainText);
    m_requestLine->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_requestLine->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 4, 0);
    column->setSpacing(2);
    column->addLayout(makeChoiceRow());
    column->addWidget(m_requestLine);
    column->addLayout(makeWordsRow());
    column->addWidget(m_editor, 1);
    return side;
}

QLayout *CallPane::makeChoiceRow()
{
    m_call->setObjectName("call"_L1);
    m_call->setAccessibleName(tr("Call"));
    m_call->setMaxVisibleItems(int(otherCalls().size()));
    m_call->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_call->setMinimumContentsLength(14);
    for (const OtherCall &call : otherCalls())
        m_call->addItem(u"%1: %2"_s.arg(call.name, purposeOf(call)));
    m_call->view()->setMinimumWidth(m_call->view()->sizeHintForColumn(0)); // the box may be narrow
    m_json->setObjectName("callAsJson"_L1);
    m_xml->setObjectName("callAsXml"_L1);
    m_progress->setObjectName("callProgress"_L1);
    m_progress->setRange(0, 0);
    m_progress->setFixedWidth(60);
    m_progress->setAccessibleName(tr("Waiting for the service"));
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    auto *label = new QLabel(tr("Ca&ll"), this); // on Linux a box is known by its label alone
    label->setBuddy(m_call);
    row->addWidget(label);
    row->addWidget(m_call, 1);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_json, m_xml, m_progress, m_anew, m_cancel, m_send})
        row->addWidget(widget);
    return row;
}

QLayout *CallPane::makeWordsRow()
{
    m_icon->setIcon("warning"_L1);
    m_icon->setAccessibleName(tr("Warning"));
    m_words->setObjectName("callWords"_L1);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *row = new QHBoxLayout;
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_words, 1);
    return row;
}

CallPane::Place CallPane::placeChosen() const
{
    return {m_call->currentIndex(), m_json->isChecked() ? BodyFormat::Json : BodyFormat::Xml};
}

const OtherCall &CallPane::callAt(const Place &place) const
{
    return otherCalls()[std::size_t(place.first)];
}

CallPane::Kept &CallPane::keptAt(const Place &place)
{
    const auto [kept, isNew] = m_kept.try_emplace(place);
    if (isNew)
        kept->second.typed = untouched(callAt(place), place.second);
    return kept->second;
}

RawRequest CallPane::rawTyped(const CallEditor::Typed &typed) const
{
    return {readTypedHeaders(typed.headers.toUtf8()).headers, typed.body};
}

void CallPane::choose()
{
    const Place chosen = placeChosen();
    if (m_shown == chosen)
        return;
    if (m_shown)
        keptAt(*m_shown).typed = m_editor->typed();
    m_shown = chosen;
    m_editor->setTyped(keptAt(chosen).typed);
    showEnd(keptAt(chosen).end);
    showTarget();
}

void CallPane::startAnew()
{
    m_kept.erase(*m_shown);
    m_editor->setTyped(keptAt(*m_shown).typed);
    showEnd(std::nullopt);
    showAdded();
}

void CallPane::showTarget()
{
    const Environment environment = m_target.environment();
    const OtherCall &call = callAt(*m_shown);
    const QUrl url = callUrl(environment.baseUrl, call.name);
    m_requestLine->setText(environment.baseUrl.isEmpty()
                               ? tr("POST %1 (%2)").arg(url.path(), environment.name)
                               : u"POST "_s + shownUrl(url));
    m_requestLine->setToolTip(m_requestLine->text().toHtmlEscaped());
    showAdded();
}

void CallPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showTarget();
}

// A large body is not gone through with each key that is typed into it.
void CallPane::showAdded()
{
    if (m_editor->currentIndex() == 0)
        return;
    const RawRequest raw = rawTyped(m_editor->typed());
    const QByteArray body = filledIn(raw, m_target.key(), m_target.environment()).body;
    m_editor->showAdded(headersAdded({{}, raw.headers, body}));
}

void CallPane::send()
{
    if (m_runner->isBusy())
        return;
    const CallEditor::Typed typed = m_editor->typed();
    const TypedHeaders headers = readTypedHeaders(typed.headers.toUtf8());
    if (typed.body.size() > longestBody)
        return say(tr("The body is longer than 8 MB. Shorten it."));
    if (!headers.problem.isEmpty())
        return refuse(headers.problem);
    m_sentFrom = *m_shown;
    showEnd(std::nullopt);
    m_runner->send(callAt(m_sentFrom), {headers.headers, typed.body}, m_target.environment(),
                   m_target.key());
    showBusy();
}

void CallPane::onFinished(const CallEnd &end)
{
    keptAt(m_sentFrom).end = end;
    showBusy();
    if (m_shown == m_sentFrom)
        showEnd(end);
}

void CallPane::showEnd(const std::optional<CallEnd> &end)
{
    say(end ? end->words : QString());
    if (!end || !end->exchange) {
        m_response->clear();
        return m_answer->empty();
    }
    m_response->show(*end->exchange);
    m_answer->show(*end->exchange);
}

void CallPane::refuse(const QString &words)
{
    say(words);
    m_editor->focusHeaders();
}

void CallPane::say(const QString &words)
{
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
    m_icon->setVisible(!words.isEmpty());
}

void CallPane::showBusy()
{
    const bool busy = m_runner->isBusy();
    const bool sendHadFocus = m_send->hasFocus();
    const bool cancelHadFocus = m_cancel->hasFocus();
    m_anew->setVisible(!busy); // makes room
    m_cancel->setVisible(busy);
    m_send->setEnabled(!busy);
    if (busy && sendHadFocus)
        m_cancel->setFocus();
    if (!busy && cancelHadFocus)
        m_send->setFocus();
    if (busy)
        return m_busySign.start();
    m_busySign.stop();
    m_progress->hide();
}

} // namespace desk
