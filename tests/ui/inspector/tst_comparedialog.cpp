// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/requestcodec.h"
#include "inspector/comparedialog.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace desk;

namespace {

Exchange sent(const QString &surname, const QByteArray &date)
{
    Request request;
    request.setValue(field::surname, surname);
    Exchange exchange;
    exchange.requestBody = writeRequest(request, BodyFormat::Json);
    exchange.status = 200;
    exchange.responseHeaders = {{"Date", date}};
    return exchange;
}

QStringList namesIn(const QTreeWidget &table)
{
    QStringList names;
    for (int part = 0; part < table.topLevelItemCount(); ++part) {
        for (int row = 0; row < table.topLevelItem(part)->childCount(); ++row)
            names.append(table.topLevelItem(part)->child(row)->text(0));
    }
    return names;
}

} // namespace

class TestCompareDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void differencesAreShownAtFirst();
    void whatIsVolatileCanBeSwitchedOn();
    void allRowsCanBeShown();
    void whatIsShownIsCopied();
    void theSameTwiceSaysSo();
    void escapeClosesIt();

private:
    template <typename Widget>
    Widget *find(const QString &name) const
    {
        return m_dialog->findChild<Widget *>(name);
    }
    QStringList names() const { return namesIn(*find<QTreeWidget>(u"compareTable"_s)); }
    void open(const Exchange &left, const Exchange &right);

    QPointer<CompareDialog> m_dialog;
};

void TestCompareDialog::open(const Exchange &left, const Exchange &right)
{
    m_dialog = new CompareDialog({u"first"_s, left}, {u"second"_s, right}, nullptr);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog));
}

void TestCompareDialog::init()
{
    open(sent(u"Smith"_s, "Monday"), sent(u"Smythe"_s, "Tuesday"));
    QTRY_COMPARE(names(), QStringList{u"Surname"_s});
}

void TestCompareDialog::cleanup()
{
    delete m_dialog;
}

void TestCompareDialog::differencesAreShownAtFirst()
{
    auto *table = find<QTreeWidget>(u"compareTable"_s);
    const QTreeWidgetItem *row = table->topLevelItem(0)->child(0);
    QCOMPARE(row->text(1), u"Smith"_s);
    QCOMPARE(row->text(2), u"Smythe"_s);
    QCOMPARE(row->text(3), u"different"_s);
    QVERIFY(row->font(0).bold());
    QVERIFY(find<QLabel>(u"compareSummary"_s)->text().startsWith(u"1 of "));
    QVERIFY(!m_dialog->isModal());
}

void TestCompareDialog::whatIsVolatileCanBeSwitchedOn()
{
    auto *dates = find<QCheckBox>(u"passOver%1"_s.arg(int(VolatileThing::Dates)));
    QVERIFY(dates->toolTip().contains(u"Last-Modified"));
    dates->setFocus();
    QTest::keyClick(dates, Qt::Key_Space);
    QCOMPARE(names(), (QStringList{u"Surname"_s, u"Date"_s}));
    QTest::keyClick(dates, Qt::Key_Space);
    QCOMPARE(names(), QStringList{u"Surname"_s});
}

void TestCompareDialog::allRowsCanBeShown()
{
    auto *only = find<QCheckBox>(u"onlyDifferences"_s);
    QTest::keyClick(only, Qt::Key_Space);
    QCOMPARE_GT(names().size(), 25);
    QVERIFY(names().contains(u"Town"_s));
    QTest::keyClick(only, Qt::Key_Space);
    QCOMPARE(names().size(), 1);
}

void TestCompareDialog::whatIsShownIsCopied()
{
    find<QPushButton>(u"copyComparison"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"\tfirst\tsecond\nRequest fields\nSurname\tSmith\tSmythe\tdifferent"_s);
}

void TestCompareDialog::theSameTwiceSaysSo()
{
    delete m_dialog;
    open(sent(u"Smith"_s, "Monday"), sent(u"Smith"_s, "Monday"));
    QTRY_COMPARE(find<QLabel>(u"compareSummary"_s)->text(), u"No differences."_s);
    QCOMPARE(names(), QStringList());
}

void TestCompareDialog::escapeClosesIt()
{
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog);
}

QTEST_MAIN(TestCompareDialog)
#include "tst_comparedialog.moc"
