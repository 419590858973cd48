// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/customerform.h"
#include "form/typedtext.h"
#include "journal/draftkeeper.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

class TestTypedText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void whatACrashLeftComesBackIntoAnEmptyForm();
    void whoIsTypingAlreadyIsNotDisturbedByWhatACrashLeft();
    void whatIsTypedIsOnDiskWithinASecond();
    void anEmptiedFormLeavesNothingOnDisk();

private:
    QString folder() const { return m_directory->filePath(u"drafts"_s); }
    QStringList files() const { return QDir(folder()).entryList({u"*.json"_s}); }
    void leaveBehind(const QString &surname) const;

    std::unique_ptr<QTemporaryDir> m_directory;
};

void TestTypedText::leaveBehind(const QString &surname) const
{
    Draft draft;
    draft.request.setText(field::surname, surname);
    draft.accountType = AccountType::Company;
    DraftKeeper gone(folder());
    gone.keep(draft);
}

void TestTypedText::whatACrashLeftComesBackIntoAnEmptyForm()
{
    leaveBehind(u"Smith"_s);
    CustomerForm form;
    DraftKeeper drafts(folder());
    TypedText typed(form, drafts);
    QSignalSpy broughtBack(&typed, &TypedText::broughtBack);
    typed.restore();
    QVERIFY(broughtBack.wait());
    QCOMPARE(form.request().text(field::surname), u"Smith"_s);
    QCOMPARE(form.draft().accountType, AccountType::Company);
}

void TestTypedText::whoIsTypingAlreadyIsNotDisturbedByWhatACrashLeft()
{
    leaveBehind(u"Smith"_s);
    CustomerForm form;
    DraftKeeper drafts(folder());
    TypedText typed(form, drafts);
    QSignalSpy found(&typed, &TypedText::foundMeanwhile);
    form.change({{field::surname, u"Jones"_s}}, {});
    typed.restore();
    QVERIFY(found.wait());
    QCOMPARE(found.first().first().value<Draft>().request.text(field::surname), u"Smith"_s);
    QCOMPARE(form.request().text(field::surname), u"Jones"_s);
}

void TestTypedText::whatIsTypedIsOnDiskWithinASecond()
{
    CustomerForm form;
    DraftKeeper drafts(folder());
    TypedText typed(form, drafts);
    form.change({{field::surname, u"Jones"_s}}, {});
    QTRY_COMPARE_WITH_TIMEOUT(files().size(), 1, 1000);
}

void TestTypedText::anEmptiedFormLeavesNothingOnDisk()
{
    CustomerForm form;
    DraftKeeper drafts(folder());
    TypedText typed(form, drafts);
    form.change({{field::surname, u"Jones"_s}}, {});
    QTRY_COMPARE(files().size(), 1);
    form.clearForNext();
    QTRY_COMPARE(files().size(), 0);
}

QTEST_MAIN(TestTypedText)
#include "tst_typedtext.moc"
