// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/draftkeeper.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

class TestDraftKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aDraftIsThereForTheNextWindow();
    void aDraftOfARunningWindowIsLeftAlone();
    void aDiscardedDraftDoesNotComeBack();
    void theLastStateWins();
    void theKeyIsNotInTheFile();
    void theTextOfARequestIsKeptBesideTheDraft();
    void theTextOfARequestIsKeptAlone();
    void aFolderThatCannotBeMadeHarmsNobody();

private:
    QString folder() const { return m_folder->filePath(u"drafts"_s); }
    static Draft named(const QString &surname);
    std::optional<Draft> adopted() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

Draft TestDraftKeeper::named(const QString &surname)
{
    Request request;
    request.setText(field::apiKey, u"top-secret"_s);
    request.setText(field::surname, surname);
    request.setText(field::channelId, u"not a number"_s);
    return {request, AccountType::Company};
}

std::optional<Draft> TestDraftKeeper::adopted() const
{
    DraftKeeper next(folder());
    QFuture<std::optional<Draft>> draft = next.adopt();
    draft.waitForFinished();
    return draft.result();
}

void TestDraftKeeper::aDraftIsThereForTheNextWindow()
{
    {
        DraftKeeper keeper(folder());
        keeper.keep(named(u"O’Brien"_s));
    }
    const auto draft = adopted();
    QVERIFY(draft);
    QCOMPARE(draft->request.text(field::surname), u"O’Brien"_s);
    QCOMPARE(draft->request.text(field::channelId), u"not a number"_s);
    QCOMPARE(draft->accountType, AccountType::Company);
}

void TestDraftKeeper::aDraftOfARunningWindowIsLeftAlone()
{
    DraftKeeper running(folder());
    running.keep(named(u"Smith"_s));
    QTRY_COMPARE(QDir(folder()).entryList({u"*.json"_s}).size(), 1);
    QVERIFY(!adopted());
}

void TestDraftKeeper::aDiscardedDraftDoesNotComeBack()
{
    {
        DraftKeeper keeper(folder());
        keeper.keep(named(u"Smith"_s));
        QTRY_COMPARE(QDir(folder()).entryList({u"*.json"_s}).size(), 1);
        keeper.discard();
    }
    QVERIFY(!adopted());
    QCOMPARE(QDir(folder()).entryList(QDir::Files), QStringList());
}

void TestDraftKeeper::theLastStateWins()
{
    {
        DraftKeeper keeper(folder());
        for (const QString &name : {u"a"_s, u"ab"_s, u"abc"_s})
            keeper.keep(named(name));
    }
    QCOMPARE(adopted()->request.text(field::surname), u"abc"_s);
}

void TestDraftKeeper::theKeyIsNotInTheFile()
{
    {
        DraftKeeper keeper(folder());
        keeper.keep(named(u"Smith"_s));
    }
    const QFileInfoList files = QDir(folder()).entryInfoList(QDir::Files);
    QVERIFY(!files.isEmpty());
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("top-secret"));
    }
}

void TestDraftKeeper::theTextOfARequestIsKeptBesideTheDraft()
{
    const DraftText text{{{"X-A", "\xe9"}}, QByteArray("\0{\xff", 3)};
    {
        DraftKeeper keeper(folder());
        keeper.keepText(text);
        keeper.keep(named(u"Smith"_s));
    }
    const auto draft = adopted();
    QVERIFY(draft);
    QCOMPARE(draft->request.text(field::surname), u"Smith"_s);
    QVERIFY(draft->text == text);
}

void TestDraftKeeper::theTextOfARequestIsKeptAlone()
{
    {
        DraftKeeper keeper(folder());
        keeper.keep(named(u"Smith"_s));
        keeper.keepText(DraftText{{}, "{"});
        keeper.discard();
    }
    const auto draft = adopted();
    QVERIFY(draft && draft->text);
    QVERIFY(draft->isBlank());
    {
        DraftKeeper keeper(folder());
        keeper.adopt().waitForFinished();
        keeper.keepText(DraftText{{}, "["});
        keeper.keepText(std::nullopt);
    }
    QVERIFY(!adopted());
}

void TestDraftKeeper::aFolderThatCannotBeMadeHarmsNobody()
{
    DraftKeeper keeper(u"/dev/null/drafts"_s);
    keeper.keep(named(u"Smith"_s));
    QFuture<std::optional<Draft>> draft = keeper.adopt();
    draft.waitForFinished();
    QVERIFY(!draft.result());
}

QTEST_GUILESS_MAIN(TestDraftKeeper)
#include "tst_draftkeeper.moc"
