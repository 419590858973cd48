// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/ownerlock.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace desk;

class TestOwnerLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aFileIsHeldByOneAtATime();
    void aLockMovesWithItsObject();
    void aLockIsWaitedForAndGivenUpInTime();
    void aLockWhoseFileWasTakenAwayIsMadeAnew();
    void theFileIsForItsUserAlone();
    void aLockThatCannotBeMadeIsNone();

    void anOwnerIsAliveAsLongAsItsLock();
    void anOwnerWithoutFileIsGone();
    void onlyTheFilesOfTheGoneAreTakenAway();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestOwnerLock::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestOwnerLock::aFileIsHeldByOneAtATime()
{
    auto lock = FileLock::tryTake(path(u"one"_s));
    QVERIFY(lock);
    QVERIFY(!FileLock::tryTake(path(u"one"_s)));
    QVERIFY(FileLock::tryTake(path(u"other"_s)));
    lock.reset();
    QVERIFY(FileLock::tryTake(path(u"one"_s)));
}

void TestOwnerLock::aLockMovesWithItsObject()
{
    auto first = FileLock::tryTake(path(u"one"_s));
    std::optional<FileLock> second(std::move(*first));
    first.reset();
    QVERIFY(!FileLock::tryTake(path(u"one"_s)));
    *second = std::move(*FileLock::tryTake(path(u"other"_s)));
    QVERIFY(FileLock::tryTake(path(u"one"_s)));
    QVERIFY(!FileLock::tryTake(path(u"other"_s)));
}

void TestOwnerLock::aLockIsWaitedForAndGivenUpInTime()
{
    const auto lock = FileLock::tryTake(path(u"one"_s));
    QVERIFY(!FileLock::take(path(u"one"_s), std::chrono::milliseconds(20)));
    QVERIFY(FileLock::take(path(u"other"_s), std::chrono::milliseconds(0)));
    int asked = 0;
    QVERIFY(!FileLock::take(path(u"one"_s), [&asked] { return ++asked < 3; }));
    QCOMPARE(asked, 3);
    // Nobody waits for what never comes.
    QVERIFY(!FileLock::take(path(u"no/such/folder"_s), [] { return true; }));
}

void TestOwnerLock::aLockWhoseFileWasTakenAwayIsMadeAnew()
{
    auto lock = FileLock::tryTake(path(u"one"_s));
    lock->removeFile();
    const auto again = FileLock::tryTake(path(u"one"_s));
    QVERIFY(again);
    lock.reset();
    QVERIFY(QFile::exists(path(u"one"_s)));
    QVERIFY(!FileLock::tryTake(path(u"one"_s)));
}

void TestOwnerLock::theFileIsForItsUserAlone()
{
    const auto lock = FileLock::tryTake(path(u"one"_s));
    QVERIFY(lock);
    QVERIFY(!(QFile::permissions(path(u"one"_s)) &
              (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
}

void TestOwnerLock::aLockThatCannotBeMadeIsNone()
{
    QVERIFY(!FileLock::tryTake(path(u"no/such/folder"_s)));
    QVERIFY(!FileLock::tryTake(m_folder->path()));
    QVERIFY(!OwnerLock::make(path(u"no-folder"_s)));
}

void TestOwnerLock::anOwnerIsAliveAsLongAsItsLock()
{
    auto owner = OwnerLock::make(m_folder->path());
    QVERIFY(owner);
    const QString id = owner->id();
    QVERIFY(OwnerLock::isAlive(m_folder->path(), id));
    QVERIFY(OwnerLock::isAnyAlive(m_folder->path()));
    owner.reset();
    QVERIFY(!OwnerLock::isAlive(m_folder->path(), id));
    QVERIFY(!OwnerLock::isAnyAlive(m_folder->path()));
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void TestOwnerLock::anOwnerWithoutFileIsGone()
{
    QVERIFY(!OwnerLock::isAlive(m_folder->path(), u"nobody"_s));
    QVERIFY(!OwnerLock::isAlive(path(u"no-folder"_s), u"nobody"_s));
    QVERIFY(!OwnerLock::isAnyAlive(path(u"no-folder"_s)));
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void TestOwnerLock::onlyTheFilesOfTheGoneAreTakenAway()
{
    const auto alive = OwnerLock::make(m_folder->path());
    for (const QString &name : {u"gone.lock"_s, u"opening"_s}) {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    OwnerLock::removeDead(m_folder->path());
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files, QDir::Name).join(QChar(u' ')),
             QStringList({alive->id() + ".lock"_L1, u"opening"_s}).join(QChar(u' ')));
}

QTEST_GUILESS_MAIN(TestOwnerLock)
#include "tst_ownerlock.moc"
