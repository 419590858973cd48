// SPDX-License-Identifier: GPL-3.0-or-later
#include "requestpane.h"

#include "codeview.h"
#include "contract/textdecoding.h"
#include "history/shorttext.h"
#include "iconlabel.h"
#include "inspection/typedheaders.h"
#include "service/headers.h"
#include "service/requestrules.h"
#include "settings/settinginput.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QSplitter>
#include <QStringConverter>
#include <QVBoxLayout>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

constexpr int signSize = 16;                      // device-independent pixels
constexpr qsizetype longestBeginning = 64 * 1024; // bytes, of what is too much to be shown

/// nullopt: nothing here can write in it.
std::optional<QByteArray> encoded(const QByteArray &utf8, const QByteArray &charset)
{
    QStringEncoder encoder(charset.constData(), QStringConverter::Flag::Stateless);
    const QString text = QString::fromUtf8(utf8);
    if (!encoder.isValid() || text.toUtf8() != utf8)
        return std::nullopt;
    QByteArray bytes = encoder(text);
    return encoder.hasError() ? std::nullopt : std::optional(bytes);
}

bool isUtf8(const QByteArray &charset)
{
    return charset.isEmpty() || charset.compare("utf-8", Qt::CaseInsensitive) == 0 ||
           charset.compare("utf8", Qt::CaseInsensitive) == 0;
}

CodeView::Language languageOf(const QByteArray &body)
{
    return formatOf(body) == BodyFormat::Xml ? CodeView::Language::Xml : CodeView::Language::Json;
}

QByteArray portOf(const QUrl &url)
{
    return url.port() < 0 ? QByteArray() : ':' + QByteArray::number(url.port());
}

} // namespace

RequestPane::RequestPane(const Request &form, BodyFormat format, QWidget *parent)
    : QWidget(parent)
    , m_text(form, format)
    , m_requestLine(new QLabel(this))
    , m_formats(new QButtonGroup(this))
    , m_headerView(new CodeView(tr("Request headers"), this))
    , m_bodyView(new CodeView(tr("Request body"), this))
    , m_sign(new IconLabel(signSize, this))
    , m_state(new QLabel(this))
    , m_reset(new QPushButton(tr("As the form has it"), this))
{
    m_headerView->setObjectName("requestHeaders"_L1);
    m_headerView->describe(tr("One header a line: its name, a colon, its value."));
    m_bodyView->setObjectName("requestBody"_L1);
    m_bodyView->describe(tr("As it is sent. The key takes the place of {{apiKey}}."));
    auto *views = new QSplitter(Qt::Vertical, this);
    views->addWidget(m_headerView);
    views->addWidget(m_bodyView);
    views->setStretchFactor(1, 1);
    views->setSizes({90, 260});
    views->setChildrenCollapsible(false);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(6, 4, 6, 4);
    column->setSpacing(4);
    column->addWidget(makeTop());
    column->addWidget(views, 1);
    column->addWidget(makeBottom());

    connect(m_bodyView, &CodeView::edited, this, &RequestPane::onBodyEdited);
    connect(m_headerView, &CodeView::edited, this, &RequestPane::onHeadersEdited);
    reset(form, format);
}

QWidget *RequestPane::makeTop()
{
    auto *top = new QWidget(this);
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins({});
    m_requestLine->setTextFormat(Qt::PlainText);
    m_requestLine->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_requestLine->setWordWrap(true);
    m_requestLine->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(m_requestLine, 1);
    struct Choice
    {
        BodyFormat format;
        QString label;
        QLatin1StringView name;
    };
    const Choice choices[] = {{BodyFormat::Json, tr("JSON"), "requestJson"_L1},
                              {BodyFormat::Xml, tr("XML"), "requestXml"_L1}};
    for (const auto &[format, label, name] : choices) {
        auto *button = new QRadioButton(label, top);
        button->setObjectName(name);
        m_formats->addButton(button, int(format));
        row->addWidget(button);
    }
    connect(m_formats, &QButtonGroup::idClicked, this,
            [this](int format) { Q_EMIT formatChosen(BodyFormat(format)); });
    return top;
}

QWidget *RequestPane::makeBottom()
{
    auto *bottom = new QWidget(this);
    auto *row = new QHBoxLayout(bottom);
    row->setContentsMargins({});
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_state->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *anyway = new QPushButton(tr("Send anyway"), bottom);
    anyway->setToolTip(tr("Sends the request as it stands here, with all that is wrong with it. "
                          "The history says so."));
    auto *several = new QPushButton(tr("Send several times…"), bottom);
    several->setToolTip(tr("Asks how often. Each is an attempt of its own."));
    m_reset->setToolTip(tr("Writes headers and body anew for what stands in the form."));
    setReadingOrder({m_formats->button(int(BodyFormat::Json)),
                     m_formats->button(int(BodyFormat::Xml)), m_headerView->focusProxy(),
                     m_bodyView->focusProxy(), m_reset, several, anyway});
    row->addWidget(m_sign);
    row->addWidget(m_state, 1);
    row->addWidget(m_reset);
    row->addWidget(several);
    row->addWidget(anyway);
    connect(m_reset, &QPushButton::clicked, this, &RequestPane::resetWanted);
    connect(anyway, &QPushButton::clicked, this, &RequestPane::sendAnywayWanted);
    connect(several, &QPushButton::clicked, this, &RequestPane::sendSeveralWanted);
    return bottom;
}

void RequestPane::setTarget(const Environment &environment, const QString &key)
{
    if (m_environment == environment && m_key == key)
        return; // asked with each key that is typed
    m_environment = environment;
    m_key = key;
    showState();
}

void RequestPane::follow(const Request &form)
{
    const QList<TextEdit> edits = m_text.follow(form);
    if (m_showsBeginning && !edits.isEmpty())
        return showText();
    for (const TextEdit &edit : edits)
        m_bodyView->replace(edit.start, edit.length, edit.text);
    showState();
}

void RequestPane::reset(const Request &form, BodyFormat format)
{
    m_text.reset(form, format);
    setHeaders(requestHeaders(format, 0));
    showText();
}

void RequestPane::resetBody(const Request &form)
{
    m_text.reset(form, m_text.format());
    showText();
}

void RequestPane::setRaw(const RawRequest &raw)
{
    const QByteArray charset = charsetOf(headerValue(raw.headers, "Content-Type"));
    const auto text = isUtf8(charset) ? std::nullopt : decodeText(raw.body, charset);
    setHeaders(raw.headers);
    m_text.setBody(text ? text->toUtf8() : raw.body);
    showText();
    if (m_text.isReadable())
        Q_EMIT fieldsWritten();
}

void RequestPane::setHeaders(const QList<HttpHeader> &headers)
{
    m_headerView->setBytes(typedText(withoutLength(headers)));
    readHeaders();
}

void RequestPane::readHeaders()
{
    const TypedHeaders typed = readTypedHeaders(m_headerView->bytes());
    m_headers = withoutLength(typed.headers);
    m_headerProblem = typed.problem;
}

RawRequest RequestPane::raw() const
{
    return {m_headers, encodedBody()};
}

QByteArray RequestPane::encodedBody() const
{
    const QByteArray charset = charsetOf(headerValue(m_headers, "Content-Type"));
    if (isUtf8(charset))
        return m_text.body();
    return encoded(m_text.body(), charset).value_or(m_text.body());
}

bool RequestPane::isBent(BodyFormat usual) const
{
    return !m_text.isAsWritten() || m_text.format() != usual ||
           m_headers != withoutLength(requestHeaders(usual, 0));
}

QStringList RequestPane::remarks() const
{
    return remarksOn(filledIn(raw(), m_key, m_environment));
}

QStringList RequestPane::remarksOn(const HttpRequest &leaving) const
{
    QStringList remarks = m_text.remarks() + charsetRemarks();
    if (m_showsBeginning)
        remarks.append(tr("A line of it is too long to be shown: this is its beginning, to be read "
                          "only. All of it is sent."));
    if (!m_headerProblem.isEmpty())
        remarks.append(m_headerProblem);
    if (const auto problem = findRequestProblem(leaving);
        problem && !m_environment.baseUrl.isEmpty())
        remarks.append(*problem);
    return remarks;
}

QStringList RequestPane::charsetRemarks() const
{
    const QByteArray charset = charsetOf(headerValue(m_headers, "Content-Type"));
    if (isUtf8(charset) || encoded(m_text.body(), charset))
        return {};
    return {tr("The text cannot be written in the charset %1. The bytes are sent as they are.")
                .arg(QString::fromLatin1(charset))};
}

void RequestPane::onBodyEdited()
{
    m_text.setBody(m_bodyView->bytes());
    showState();
    if (m_text.isReadable())
        Q_EMIT fieldsWritten();
}

void RequestPane::onHeadersEdited()
{
    readHeaders();
    showState();
}

void RequestPane::showText()
{
    m_showsBeginning = CodeView::isTooMuch(m_text.body());
    m_bodyView->setReadOnly(m_showsBeginning);
    m_bodyView->setLanguage(languageOf(m_text.body()));
    m_bodyView->setBytes(m_showsBeginning ? m_text.body().first(longestBeginning) : m_text.body());
    m_formats->button(int(m_text.format()))->setChecked(true);
    showState();
}

void RequestPane::showState()
{
    const HttpRequest leaving = filledIn(raw(), m_key, m_environment);
    const QUrl &url = leaving.url;
    m_requestLine->setText(
        u"POST %1 HTTP/1.1 · Host: %2 · Connection: Keep-Alive · Content-Length: %3"_s.arg(
            QString::fromLatin1(url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority)),
            url.host() + QString::fromLatin1(portOf(url)), QString::number(leaving.body.size())));
    const QStringList said = remarksOn(leaving);
    m_sign->setIcon(said.isEmpty() ? "created"_L1 : "warning"_L1);
    m_state->setText(said.isEmpty() ? tr("Says what the form says.") : said.join(u' '));
    m_state->setToolTip(plainToolTip(m_state->text()));
    m_reset->setEnabled(isBent(m_text.format()));
    Q_EMIT changed();
}

} // namespace desk
