// SPDX-License-Identifier: GPL-3.0-or-later
#include "environmenteditor.h"

#include "cafileinput.h"
#include "calm.h"
#include "service/baseurlcheck.h"
#include "settinginput.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSpinBox>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestTimeout = 3600; // seconds

} // namespace

EnvironmentEditor::EnvironmentEditor(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QFormLayout(this))
    , m_name(new QLineEdit(this))
    , m_baseUrl(new QLineEdit(this))
    , m_proxyAddress(new QLineEdit(this))
    , m_timeout(new Calm<QSpinBox>(this))
    , m_production(new QCheckBox(tr("&Production: real accounts"), this))
    , m_plainHttp(new QCheckBox(tr("Allow plain &http://: the key travels for all to read"), this))
    , m_key(new QLabel(tr("Typed in the form, in the field Key."), this))
    , m_caFile(new CaFileInput(this))
{
    makeInputs();
    layOut();
    connectInputs();
}

void EnvironmentEditor::makeInputs()
{
    m_baseUrl->setPlaceholderText(u"https://caliq.example/base"_s);
    m_proxyAddress->setPlaceholderText(u"proxy.example:3128"_s);
    m_timeout->setRange(1, longestTimeout);
    m_timeout->setSuffix(tr(" s"));
    m_timeout->setObjectName("timeoutSeconds"_L1);
    m_timeout->setAccessibleName(tr("Time-out"));
    m_timeout->setAccessibleDescription(tr("The longest silence of the service, in seconds"));
    m_production->setObjectName("production"_L1);
    m_plainHttp->setObjectName("plainHttpAllowed"_L1);
}

void EnvironmentEditor::layOut()
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_rows->setVerticalSpacing(4);
    m_nameInput = addText("environmentName"_L1, tr("&Name"), m_name);
    m_baseUrlInput = addText("baseUrl"_L1, tr("Base &URL"), m_baseUrl);
    m_rows->addRow(QString(), m_plainHttp);
    m_rows->addRow(QString(), m_production);
    m_rows->addRow(tr("Key"), m_key);
    m_numbering = addChoice("accountNoTyped"_L1, tr("Acc&ount numbers"),
                            {tr("The service gives them"), tr("People type them")});
    m_format = addChoice("bodyFormat"_L1, tr("Body &format"), {u"JSON"_s, u"XML"_s});
    auto *timeout = new QLabel(tr("T&ime-out"), this);
    timeout->setBuddy(m_timeout);
    m_rows->addRow(timeout, m_timeout);
    m_proxy = addChoice("proxy"_L1, tr("Pro&xy"),
                        {tr("The system's"), tr("None"), tr("HTTP proxy"), tr("SOCKS5 proxy")});
    m_proxyInput = addText("proxyAddress"_L1, tr("Proxy a&ddress"), m_proxyAddress);
    m_rows->addRow(m_caFile->label(), m_caFile);
    orderTabs();
}

// As one reads.
void EnvironmentEditor::orderTabs()
{
    setReadingOrder({m_name, m_nameInput->lastInTabOrder(), m_baseUrl,
                     m_baseUrlInput->lastInTabOrder(), m_plainHttp, m_production, m_numbering,
                     m_format, m_timeout, m_proxy, m_proxyAddress, m_proxyInput->lastInTabOrder(),
                     m_caFile->firstInTabOrder()});
}

SettingInput *EnvironmentEditor::addText(QLatin1StringView name, const QString &label,
                                         QLineEdit *input)
{
    auto *setting = new SettingInput(name, label, input, nullptr, this);
    m_rows->addRow(setting->label(), setting);
    return setting;
}

QComboBox *EnvironmentEditor::addChoice(QLatin1StringView name, const QString &label,
                                        const QStringList &choices)
{
    auto *box = new Calm<QComboBox>(this);
    box->setObjectName(name);
    box->setAccessibleName(QString(label).remove(u'&'));
    box->addItems(choices);
    auto *text = new QLabel(label, this);
    text->setBuddy(box);
    m_rows->addRow(text, box);
    return box;
}

void EnvironmentEditor::connectInputs()
{
    for (QLineEdit *line : {m_name, m_baseUrl, m_proxyAddress})
        connect(line, &QLineEdit::textEdited, this, &EnvironmentEditor::take);
    for (QComboBox *box : {m_format, m_numbering, m_proxy})
        connect(box, &QComboBox::currentIndexChanged, this, &EnvironmentEditor::take);
    for (QCheckBox *box : {m_production, m_plainHttp})
        connect(box, &QCheckBox::toggled, this, &EnvironmentEditor::take);
    connect(m_timeout, &QSpinBox::valueChanged, this, [this](int seconds) {
        if (m_isFilling)
            return;
        m_edited.environment.timeout = std::chrono::seconds{seconds};
        Q_EMIT edited();
    });
    connect(m_caFile, &CaFileInput::pathEdited, this, [this](const QString &path) {
        if (path == m_edited.environment.route.caFile)
            return;
        m_edited.environment.route.caFile = path;
        Q_EMIT edited();
    });
    connect(m_name, &QLineEdit::editingFinished, this, [this] { onLeft(Place::Name); });
    connect(m_baseUrl, &QLineEdit::editingFinished, this, &EnvironmentEditor::leaveBaseUrl);
    connect(m_proxyAddress, &QLineEdit::editingFinished, this,
            [this] { onLeft(Place::ProxyAddress); });
    connect(m_baseUrlInput, &SettingInput::suggestionTaken, this, &EnvironmentEditor::useUrl);
}

void EnvironmentEditor::show(const EditedEnvironment &environment)
{
    m_edited = environment;
    m_problems.clear();
    m_left.clear();
    m_tidying.clear();
    if (!environment.nameInFile.isEmpty())
        m_left = {Place::Name, Place::BaseUrl, Place::ProxyAddress};
    fill();
    enable();
    showProblems();
}

void EnvironmentEditor::fill()
{
    const QScopedValueRollback<bool> guard(m_isFilling, true);
    const Environment &environment = m_edited.environment;
    m_name->setText(environment.name);
    m_baseUrl->setText(m_edited.baseUrl);
    m_plainHttp->setChecked(environment.plainHttpAllowed);
    m_production->setChecked(environment.production);
    m_numbering->setCurrentIndex(environment.accountNoTyped ? 1 : 0);
    m_format->setCurrentIndex(int(environment.format));
    m_timeout->setValue(int(environment.timeout.count() / 1000));
    m_proxy->setCurrentIndex(int(environment.route.proxy.kind));
    m_proxyAddress->setText(m_edited.proxyAddress);
    m_caFile->setPath(environment.route.caFile);
}

void EnvironmentEditor::take()
{
    if (m_isFilling)
        return;
    Environment &environment = m_edited.environment;
    if (m_edited.baseUrl != m_baseUrl->text())
        m_tidying.clear();
    environment.name = m_name->text();
    m_edited.baseUrl = m_baseUrl->text();
    environment.plainHttpAllowed = m_plainHttp->isChecked();
    environment.production = m_production->isChecked();
    environment.accountNoTyped = m_numbering->currentIndex() == 1;
    environment.format = BodyFormat(m_format->currentIndex());
    environment.route.proxy.kind = ProxyChoice::Kind(m_proxy->currentIndex());
    m_edited.proxyAddress = m_proxyAddress->text();
    enable();
    Q_EMIT edited();
}

void EnvironmentEditor::leaveBaseUrl()
{
    const CheckedBaseUrl checked = checkBaseUrl(m_baseUrl->text(), m_edited.environment);
    if (!checked.tidying.isEmpty()) {
        m_baseUrl->setText(checked.tidied);
        take();
        m_tidying = checked.tidying;
    }
    onLeft(Place::BaseUrl);
}

void EnvironmentEditor::useUrl(const QString &url)
{
    m_baseUrl->setText(url);
    m_baseUrl->setFocus();
    take();
}

void EnvironmentEditor::onLeft(Place place)
{
    m_left.insert(place);
    showProblems();
}

void EnvironmentEditor::setProblems(const QList<EditProblem> &problems)
{
    m_problems = problems;
    showProblems();
}

void EnvironmentEditor::scrutinise()
{
    m_left = {Place::Name, Place::BaseUrl, Place::ProxyAddress};
    showProblems();
}

SettingInput *EnvironmentEditor::inputAt(Place place) const
{
    switch (place) {
    case Place::Name:
        return m_nameInput;
    case Place::BaseUrl:
        return m_baseUrlInput;
    case Place::ProxyAddress:
        break;
    }
    return m_proxyInput;
}

void EnvironmentEditor::showProblems()
{
    m_nameInput->clear();
    m_proxyInput->clear();
    showBaseUrl();
    for (const EditProblem &problem : std::as_const(m_problems)) {
        if (m_left.contains(problem.place)) {
            inputAt(problem.place)
                ->showProblem(Finding::Severity::Error, problem.words, problem.suggestion);
        }
    }
}

// What the program makes of the address is in sight, whatever it is.
void EnvironmentEditor::showBaseUrl()
{
    const CheckedBaseUrl checked = checkBaseUrl(m_edited.baseUrl, m_edited.environment);
    QStringList words;
    if (!m_tidying.isEmpty())
        words.append(m_tidying);
    if (!checked.url.isEmpty())
        words.append(
            tr("Creates go to %1").arg(shownUrl(callUrl(checked.url, "CustomerCreate"_L1))));
    m_baseUrlInput->showHint(m_edited.environment.sandbox
                                 ? tr("Practice only: always there, and never changed.")
                                 : words.join(u' '));
}

void EnvironmentEditor::enable()
{
    setEnabled(!m_edited.environment.sandbox);
    m_proxyAddress->setEnabled(m_edited.environment.route.proxy.isNamed());
}

void EnvironmentEditor::focusName()
{
    m_name->setFocus();
    m_name->selectAll();
}

void EnvironmentEditor::focusOn(Place place)
{
    if (place == Place::Name)
        m_name->setFocus();
    else if (place == Place::BaseUrl)
        m_baseUrl->setFocus();
    else
        m_proxyAddress->setFocus();
}

} // namespace desk
