// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/historypane.h"
#include "historyfixture.h"
#include "importing/keptrows.h"
#include "importing/mendingmemory.h"

#include <QCheckBox>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace desk;

/// Erasing a customer's data from the history.
class TestEraseFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void itAsksOnceAndKeepsWhenInDoubt();
    void theOtherAttemptsOfTheCustomerGoToo_data();
    void theOtherAttemptsOfTheCustomerGoToo();
    void whatAnImportKeepsOfTheCustomerGoesToo();

private:
    QMessageBox *question() const { return m_pane->findChild<QMessageBox *>("eraseQuestion"_L1); }
    void press() const
    {
        auto *button = m_pane->findChild<QPushButton *>("eraseData"_L1);
        QTRY_VERIFY(button->isVisible() && button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(question());
    }
    void agree() const
    {
        for (QPushButton *button : question()->findChildren<QPushButton *>()) {
            if (button->text() == u"Erase"_s)
                QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    Request requestOf(const Attempt &attempt)
    {
        return m_fixture->journal().attempt(attempt.id).result()->request;
    }

    std::unique_ptr<HistoryFixture> m_fixture;
    std::unique_ptr<HistoryPane> m_pane;
    Attempt m_other;
    Attempt m_stranger;
    Attempt m_newest;
};

void TestEraseFlow::init()
{
    m_pane.reset();
    m_fixture = std::make_unique<HistoryFixture>();
    Request ann = sample::request(u"Ann"_s, u"Quibblewick"_s);
    ann.setText(field::accountNo, u"Q-1"_s);
    Request bob = sample::request(u"Bob"_s, u"Plainsman"_s);
    bob.setText(field::accountNo, u"P-1"_s);
    bob.setText(field::email, u"bob@example.com"_s);
    m_other = m_fixture->add(ann, Outcome::Rejected);
    m_stranger = m_fixture->add(bob, Outcome::Created);
    m_newest = m_fixture->add(ann, Outcome::Created);
    m_pane = std::make_unique<HistoryPane>(m_fixture->journal());
    m_pane->resize(400, 800);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
}

void TestEraseFlow::itAsksOnceAndKeepsWhenInDoubt()
{
    press();
    QVERIFY(question()->informativeText().contains("IDs stay"_L1));
    QTest::keyClick(question(), Qt::Key_Return);
    QTRY_VERIFY(!question());
    QVERIFY(requestOf(m_newest) != Request());
}

void TestEraseFlow::theOtherAttemptsOfTheCustomerGoToo_data()
{
    QTest::addColumn<bool>("all");
    QTest::newRow("all of them") << true;
    QTest::newRow("this one only") << false;
}

void TestEraseFlow::theOtherAttemptsOfTheCustomerGoToo()
{
    QFETCH(bool, all);
    press();
    auto *others = question()->findChild<QCheckBox *>("eraseOthers"_L1);
    QVERIFY(others->isVisible() && others->isChecked());
    others->setChecked(all);
    agree();
    QTRY_COMPARE(requestOf(m_newest), Request());
    QTRY_VERIFY(!m_pane->findChild<QWidget *>("eraseProgress"_L1));
    QVERIFY(!m_pane->findChild<QWidget *>("eraseTrouble"_L1));
    QCOMPARE(requestOf(m_other) == Request(), all);
    QVERIFY(requestOf(m_stranger) != Request());
}

void TestEraseFlow::whatAnImportKeepsOfTheCustomerGoesToo()
{
    const QString folder = m_fixture->filePath(u"imports"_s);
    const MendedRows rows{{1, {u"Eve"_s, u"eve@example.com"_s}}, {2, {u"Bob"_s}}};
    MendingMemory(folder).remember("hash", {}, rows);
    m_pane->setKeptRows(KeptRows(folder, m_fixture->filePath(u"journal.sqlite"_s)));
    Request eve = sample::request(u"Eve"_s, u"Fromafile"_s);
    eve.setText(field::email, u"eve@example.com"_s);
    Opening opening;
    const auto run = m_fixture->journal().importRun("identity", u"rows.csv"_s).result();
    opening.imported = ImportRow{run.number, 1, 0};
    const Attempt sent = m_fixture->begin(eve, opening);
    m_fixture->finish(sent, Outcome::Created);
    m_pane->showAttempt(m_fixture->journal().attempt(sent.id).result().value());
    press();
    QVERIFY(question()->informativeText().contains("mended row goes too"_L1));
    agree();
    QTRY_COMPARE(requestOf(sent), Request());
    QCOMPARE(MendingMemory(folder).find("hash", {}), (MendedRows{{2, {u"Bob"_s}}}));
}

QTEST_MAIN(TestEraseFlow)
#include "tst_eraseflow.moc"
