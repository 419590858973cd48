// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/importwindow.h"
#include "sandbox/sandboxlog.h"
#include "service/networkclient.h"
#include "windowfixture.h"

#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>

namespace desk::test {

using namespace Qt::StringLiterals;

/// The import's window, opened from the main one, against the sandbox over HTTP.
class ImportFixture
{
public:
    NetworkClient client;
    WindowFixture desk{client};
    QTemporaryDir files;

    ImportWindow *import() const { return m_import; }

    template <typename Widget>
    Widget *in(QLatin1StringView name) const
    {
        return m_import->findChild<Widget *>(name);
    }
    QPushButton *button(QLatin1StringView name) const { return in<QPushButton>(name); }
    QString words(QLatin1StringView name = "importWords"_L1) const
    {
        return in<QLabel>(name)->text();
    }
    QDialog *question() const { return in<QDialog>("runQuestion"_L1); }

    void open()
    {
        if (!desk.window)
            desk.open();
        QTest::keyClick(desk.window.get(), Qt::Key_I, Qt::ControlModifier);
        m_import = desk.find<ImportWindow>("importWindow"_L1);
        QVERIFY(m_import);
        QVERIFY(QTest::qWaitForWindowActive(m_import));
    }

    /// The whole program, as if it had been started again.
    void reopen()
    {
        desk.window.reset();
        desk.open();
        open();
    }

    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(files.filePath(name));
        if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no file");
        return file.fileName();
    }

    /// Complete customers of which each has a surname of its own.
    QString writeCustomers(int count, const QByteArray &more = {}) const
    {
        QByteArray bytes = "ChannelID,Firstname,Surname,E-mail,Line1,Country,Currency\n";
        for (int row = 1; row <= count; ++row) {
            const QByteArray number = QByteArray::number(row);
            bytes += "1,Ann,Smith" + number + ",ann" + number + "@example.com," + number +
                     " High Street,United Kingdom,gbp\n";
        }
        return write(u"customers.csv"_s, bytes + more);
    }

    void choose(const QString &file) const
    {
        button("importChoose"_L1)->click();
        auto *dialog = in<QFileDialog>("importFile"_L1);
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(file);
        delete dialog;
        QTRY_VERIFY(words("importFileName"_L1).contains(QFileInfo(file).fileName()));
        QTRY_VERIFY(button("importNext"_L1)->isEnabled());
    }

    void next() const
    {
        QTRY_VERIFY(button("importNext"_L1)->isEnabled());
        button("importNext"_L1)->click();
    }

    /// As far as the check, to its end.
    void check(const QString &file) const
    {
        choose(file);
        next();
        next();
        QTRY_VERIFY(words("checkCounts"_L1).contains(" rows: "_L1));
    }

    void offer(const QString &file) const
    {
        check(file);
        next();
        QTRY_VERIFY(button("startImport"_L1)->isEnabled());
    }

    void agree() const
    {
        QTRY_VERIFY(button("startImport"_L1)->isEnabled());
        button("startImport"_L1)->click();
        QTRY_VERIFY(question());
        QDialog *asked = question();
        QVERIFY(QTest::qWaitForWindowActive(asked));
        QTest::keyClick(asked, Qt::Key_Return);
        QTRY_VERIFY(!question());
    }

    void waitUntilOver() const { QTRY_VERIFY_WITH_TIMEOUT(!m_import->isBusy(), 60'000); }

    /// CustomerCreate alone, by now.
    int creates()
    {
        for (const SandboxReceipt &one : desk.sandbox.log().after(m_seen)) {
            m_seen = one.number;
            m_creates += one.target.endsWith("CustomerCreate");
        }
        return m_creates;
    }

private:
    ImportWindow *m_import = nullptr;
    quint64 m_seen = 0;
    int m_creates = 0;
};

} // namespace desk::test
