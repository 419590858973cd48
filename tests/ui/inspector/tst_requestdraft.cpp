// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeclient.h"
#include "inspector/codeview.h"
#include "windowfixture.h"

#include <QDir>

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;

class TestRequestDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void whatTheFormCannotExpressSurvivesACrash();
    void aKeyThatIsWrittenOutIsInNoDraft();
    void textThatSaysWhatTheFormSaysIsNotKept();

private:
    void openDock();
    void write(const QByteArray &text);
    CodeView *body() const { return m_fixture->find<CodeView>("requestBody"_L1); }
    QByteArray keptDraft() const;
    void openAnotherWindowAfterACrash();

    FakeClient m_client;
    std::unique_ptr<WindowFixture> m_fixture;
};

void TestRequestDraft::init()
{
    m_fixture = std::make_unique<WindowFixture>(m_client);
    m_fixture->open();
}

void TestRequestDraft::cleanup()
{
    m_fixture.reset();
}

void TestRequestDraft::openDock()
{
    QTest::keyClick(m_fixture->window.get(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(body() && body()->isVisible());
}

void TestRequestDraft::write(const QByteArray &text)
{
    body()->setFocus();
    QWidget *editor = body()->focusProxy();
    QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(editor, Qt::Key_Delete);
    QTest::keyClicks(editor, QString::fromUtf8(text));
    QCOMPARE(body()->bytes(), text);
}

QByteArray TestRequestDraft::keptDraft() const
{
    const QDir folder(m_fixture->folder().draftsFolder());
    for (const QString &name : folder.entryList({u"*.json"_s})) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            return file.readAll();
    }
    return {};
}

// What is on disk at that moment is all that there is.
void TestRequestDraft::openAnotherWindowAfterACrash()
{
    QTRY_VERIFY(keptDraft().contains("\"body\""));
    const QByteArray left = keptDraft();
    m_fixture = std::make_unique<WindowFixture>(m_client);
    QVERIFY(QDir().mkpath(m_fixture->folder().draftsFolder()));
    QFile file(m_fixture->folder().draftsFolder() + u"/left.json"_s);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(left) == left.size());
    file.close();
    m_fixture->open();
}

void TestRequestDraft::whatTheFormCannotExpressSurvivesACrash()
{
    openDock();
    write("{ \"Surname\": \"Smith\", \"Shoe\": [1, ");
    openAnotherWindowAfterACrash();
    QTRY_VERIFY(body() && body()->isVisible());
    QCOMPARE(body()->bytes(), "{ \"Surname\": \"Smith\", \"Shoe\": [1, ");
}

void TestRequestDraft::aKeyThatIsWrittenOutIsInNoDraft()
{
    openDock();
    write("{ \"apiKey\": \"written-out\", \"Shoe\": 9 }");
    openAnotherWindowAfterACrash();
    QTRY_VERIFY(body() && body()->isVisible());
    QCOMPARE(body()->bytes(), "{ \"apiKey\": \"{{apiKey}}\", \"Shoe\": 9 }");
}

void TestRequestDraft::textThatSaysWhatTheFormSaysIsNotKept()
{
    openDock();
    m_fixture->typeCustomer(u"Smith"_s);
    QTRY_VERIFY(keptDraft().contains("Smith"));
    QVERIFY(!keptDraft().contains("\"body\""));
}

QTEST_MAIN(TestRequestDraft)
#include "tst_requestdraft.moc"
