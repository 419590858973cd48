// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeclient.h"
#include "sandbox/sandbox.h"
#include "serveridentity.h"
#include "settings/environmentsdialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace desk;
using namespace desk::test;

class TestEnvironmentsDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void anEnvironmentIsAddedByKeyboard();
    void theSandboxIsListedAndStaysAsItIs();
    void aCopyHasANameOfItsOwn();
    void aRemovalCountsOnSaveAndCancelDropsIt();
    void whatIsWrongIsSaidAtItsFieldAndKeepsFromSaving();
    void anAddressIsTidiedInSight();
    void aSuggestionIsOneKeyAway();
    void aNameThatIsTakenIsSaid();
    void aCaFileIsLookedIntoAtOnce();
    void theConnectionIsTestedAsItIsTyped();
    void aResultGoesAwayWithWhatItWasOf();
    void aFileWithAnErrorIsSaid();
    void everyInputHasAName();

private:
    void open(const QByteArray &file = {});
    template <typename Widget>
    Widget *find(QLatin1StringView name) const
    {
        return m_dialog->findChild<Widget *>(name);
    }
    QLineEdit *line(QLatin1StringView name) const { return find<QLineEdit>(name); }
    QListWidget *list() const { return find<QListWidget>("environmentList"_L1); }
    void type(QLatin1StringView name, const QString &text) const;
    void press(QLatin1StringView button) const;
    void save() const;
    /// The words below an input.
    QString saidAt(QLatin1StringView name) const
    {
        return find<QWidget>(name)->accessibleDescription();
    }
    QString file() const { return m_folder->filePath(u"environments.json"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeClient> m_client;
    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<EnvironmentStore> m_store;
    std::unique_ptr<EnvironmentsDialog> m_dialog;
};

void TestEnvironmentsDialog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_client = std::make_unique<FakeClient>();
    m_sandbox = std::make_unique<Sandbox>(m_folder->filePath(u"sandbox.sqlite"_s));
    m_store = std::make_unique<EnvironmentStore>(file());
}

void TestEnvironmentsDialog::cleanup()
{
    m_dialog.reset();
    m_store.reset();
    m_sandbox.reset();
    m_client.reset();
}

void TestEnvironmentsDialog::open(const QByteArray &content)
{
    if (!content.isEmpty()) {
        QFile output(file());
        QVERIFY(output.open(QIODevice::WriteOnly) && output.write(content) > 0);
    }
    m_dialog = std::make_unique<EnvironmentsDialog>(
        EnvironmentsParts{*m_store, *m_client, *m_sandbox,
                          [](const Environment &) { return u"k-1"_s; }},
        readEnvironments(file()), u"Test"_s, nullptr);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestEnvironmentsDialog::type(QLatin1StringView name, const QString &text) const
{
    QLineEdit *edit = line(name);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_Delete);
    QTest::keyClicks(edit, text);
    QTest::keyClick(edit, Qt::Key_Tab);
}

void TestEnvironmentsDialog::press(QLatin1StringView button) const
{
    auto *pressed = find<QPushButton>(button);
    pressed->setFocus();
    QTest::keyClick(pressed, Qt::Key_Space);
}

void TestEnvironmentsDialog::save() const
{
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Return);
}

void TestEnvironmentsDialog::anEnvironmentIsAddedByKeyboard()
{
    open();
    QSignalSpy saved(m_dialog.get(), &EnvironmentsDialog::saved);
    press("addEnvironment"_L1);
    QCOMPARE(QApplication::focusWidget(), line("environmentName"_L1));
    QTest::keyClicks(QApplication::focusWidget(), u"Live"_s); // the proposed name is selected
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), line("baseUrl"_L1));
    QTest::keyClicks(QApplication::focusWidget(), u"https://caliq.test/base"_s);
    find<QCheckBox>("production"_L1)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    find<QComboBox>("bodyFormat"_L1)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    find<QComboBox>("accountNoTyped"_L1)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    line("baseUrl"_L1)->setFocus();
    save();

    QVERIFY(saved.wait());
    QVERIFY(m_dialog->isHidden());
    const EnvironmentList written = readEnvironments(file());
    const Environment *live = written.find(u"Live");
    QVERIFY(live);
    QCOMPARE(live->baseUrl, QUrl(u"https://caliq.test/base"_s));
    QVERIFY(live->production);
    QVERIFY(live->accountNoTyped);
    QCOMPARE(live->format, BodyFormat::Xml);
}

void TestEnvironmentsDialog::theSandboxIsListedAndStaysAsItIs()
{
    open();
    QCOMPARE(list()->count(), 1);
    QCOMPARE(list()->item(0)->text(), u"sandbox"_s);
    QVERIFY(!line("baseUrl"_L1)->isEnabled());
    QVERIFY(!find<QPushButton>("removeEnvironment"_L1)->isEnabled());
    QVERIFY(find<QPushButton>("testConnection"_L1)->isEnabled());
}

void TestEnvironmentsDialog::aCopyHasANameOfItsOwn()
{
    open(R"([{"name": "Test", "baseUrl": "https://t.test", "production": true}])");
    QCOMPARE(list()->currentRow(), 1); // the window's
    press("copyEnvironment"_L1);
    press("copyEnvironment"_L1);

    QCOMPARE(list()->count(), 4);
    QCOMPARE(list()->item(2)->text(), u"Test copy (production)"_s);
    QCOMPARE(line("environmentName"_L1)->text(), u"Test copy copy"_s);
    QCOMPARE(line("baseUrl"_L1)->text(), u"https://t.test"_s);
}

void TestEnvironmentsDialog::aRemovalCountsOnSaveAndCancelDropsIt()
{
    const QByteArray content = R"([{"name": "Test", "baseUrl": "https://t.test"}])";
    open(content);
    press("removeEnvironment"_L1);
    QCOMPARE(list()->count(), 1);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(m_dialog->isHidden());
    QVERIFY(readEnvironments(file()).find(u"Test"));

    open();
    QSignalSpy saved(m_dialog.get(), &EnvironmentsDialog::saved);
    press("removeEnvironment"_L1);
    save();
    QVERIFY(saved.wait());
    QVERIFY(!readEnvironments(file()).find(u"Test"));
    QCOMPARE(saved.first().at(1).value<EnvironmentChanges>().removed.size(), 1);
}

void TestEnvironmentsDialog::whatIsWrongIsSaidAtItsFieldAndKeepsFromSaving()
{
    open();
    press("addEnvironment"_L1);
    QVERIFY(!saidAt("baseUrl"_L1).contains(u"no address"_s)); // nobody has been there yet
    save();
    QVERIFY(saidAt("baseUrl"_L1).contains(u"no address"_s));
    QCOMPARE(QApplication::focusWidget(), line("baseUrl"_L1));
    QVERIFY(m_dialog->isVisible());
    QVERIFY(find<QLabel>("environmentsMessage"_L1)->text().contains(u"is not saved yet"_s));

    type("baseUrl"_L1, u"https://caliq.test:70000"_s);
    QVERIFY(saidAt("baseUrl"_L1).contains(u"no port 70000"_s));
    line("baseUrl"_L1)->setFocus();
    QTest::keyClick(line("baseUrl"_L1), Qt::Key_End);
    QTest::keyClick(line("baseUrl"_L1), Qt::Key_Backspace); // mended: 7000
    QVERIFY(saidAt("baseUrl"_L1).contains(u"Creates go to https://caliq.test:7000/api/v1/"_s));
    QVERIFY(!QFile::exists(file()));
}

void TestEnvironmentsDialog::anAddressIsTidiedInSight()
{
    open();
    press("addEnvironment"_L1);
    type("baseUrl"_L1, u" https://caliq.test/api/v1/CustomerCreate"_s);

    QCOMPARE(line("baseUrl"_L1)->text(), u"https://caliq.test"_s);
    QVERIFY(saidAt("baseUrl"_L1).contains(u"/api/v1/CustomerCreate was taken off"_s));
}

void TestEnvironmentsDialog::aSuggestionIsOneKeyAway()
{
    open();
    press("addEnvironment"_L1);
    type("baseUrl"_L1, u"caliq.test"_s);
    QVERIFY(saidAt("baseUrl"_L1).contains(u"lacks https://"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab); // it came as Tab left the field
    QWidget *link = QApplication::focusWidget();
    QVERIFY(qobject_cast<QLabel *>(link));
    QTest::keyClick(link, Qt::Key_Tab); // within the words, to the link
    QCOMPARE(QApplication::focusWidget(), link);
    QTest::keyClick(link, Qt::Key_Return);

    QCOMPARE(line("baseUrl"_L1)->text(), u"https://caliq.test"_s);
    QVERIFY(!saidAt("baseUrl"_L1).contains(u"lacks"_s));
}

void TestEnvironmentsDialog::aNameThatIsTakenIsSaid()
{
    open(R"([{"name": "Test", "baseUrl": "https://t.test"}])");
    press("addEnvironment"_L1);
    type("environmentName"_L1, u"TEST"_s);

    QVERIFY(saidAt("environmentName"_L1).contains(u"is taken"_s));
}

void TestEnvironmentsDialog::aCaFileIsLookedIntoAtOnce()
{
    open(R"([{"name": "Test", "baseUrl": "https://t.test"}])");
    type("caFile"_L1, certificateFile(u"ca"_s));
    QTRY_VERIFY(saidAt("caFile"_L1).contains(u"1 certificate: Customer Desk test: ca"_s));
    type("caFile"_L1, certificateFile(u"good"_s));
    QTRY_VERIFY(saidAt("caFile"_L1).contains(u"not one of an authority"_s));
    type("caFile"_L1, u"/none"_s);
    QTRY_VERIFY(saidAt("caFile"_L1).contains(u"not there"_s));
    type("caFile"_L1, {});
    QCOMPARE(saidAt("caFile"_L1), QString());
}

void TestEnvironmentsDialog::theConnectionIsTestedAsItIsTyped()
{
    open();
    press("addEnvironment"_L1);
    press("testConnection"_L1);
    auto *result = find<QLabel>("testResult"_L1);
    QVERIFY(result->text().contains(u"no address"_s));
    QVERIFY(m_client->requests.isEmpty());

    type("baseUrl"_L1, u"https://caliq.test"_s);
    TransportResult answer = answered(200, R"({"SecondsFromMidnight": 1})");
    answer.durationMs = 42;
    m_client->answerWith(answer);
    press("testConnection"_L1);
    QTRY_VERIFY2(result->text().contains(u"Not this service"_s), qPrintable(result->text()));
    QVERIFY(result->text().contains(u"(84 ms)"_s)); // Pulse was right, Channel was not
    QCOMPARE(m_client->requests.size(), 2);
    QVERIFY(m_client->requests.last().body.contains("k-1"));
}

void TestEnvironmentsDialog::aResultGoesAwayWithWhatItWasOf()
{
    open(R"([{"name": "Test", "baseUrl": "https://t.test"}])");
    press("testConnection"_L1);
    auto *result = find<QLabel>("testResult"_L1);
    QVERIFY(result->text().contains(u"Asking Test"_s));
    QVERIFY(m_client->call);
    list()->setCurrentRow(0);

    QCOMPARE(result->text(), QString());
    QVERIFY(!m_client->call);
}

void TestEnvironmentsDialog::aFileWithAnErrorIsSaid()
{
    open("[{");
    const QString said = find<QLabel>("environmentsMessage"_L1)->text();
    QVERIFY2(said.contains(u"not JSON"_s) && said.contains(u"kept beside it"_s), qPrintable(said));
    QSignalSpy saved(m_dialog.get(), &EnvironmentsDialog::saved);
    find<QListWidget>("environmentList"_L1)->setFocus();
    save();
    QVERIFY(saved.wait());
    QVERIFY(QFile::exists(saved.first().first().value<SavedEnvironments>().keptAt));
}

void TestEnvironmentsDialog::everyInputHasAName()
{
    open();
    for (const char *name : {"environmentList", "environmentName", "baseUrl", "bodyFormat",
                             "timeoutSeconds", "proxy", "proxyAddress", "caFile", "accountNoTyped"})
        QVERIFY2(!find<QWidget>(QLatin1StringView(name))->accessibleName().isEmpty(), name);
}

QTEST_MAIN(TestEnvironmentsDialog)
#include "tst_environmentsdialog.moc"
