// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datafolder.h"
#include "fakekeystore.h"
#include "journal/draftkeeper.h"
#include "journal/journal.h"
#include "journal/parkeddrafts.h"
#include "mainwindow.h"
#include "phone/phonenumbers.h"
#include "sandbox/sandbox.h"
#include "service/lookupcache.h"
#include "service/serviceclient.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace desk::test {

/// The real window on a data folder of its own, with whichever client the test brings, driven by
/// the object names that users' tools see.
class WindowFixture
{
public:
    explicit WindowFixture(ServiceClient &client)
        : m_client(client)
    {
    }

    DataFolder folder() const { return DataFolder(m_directory.path()); }
    QList<Environment> &environments() { return m_environments; }

    void open()
    {
        const WindowParts parts{.journal = journal,
                                .client = m_client,
                                .sandbox = sandbox,
                                .drafts = drafts,
                                .parked = parked,
                                .keys = keys,
                                .phones = phones,
                                .lists = lists,
                                .settings = settings,
                                .folder = folder(),
                                .environments = {m_environments, {}},
                                .environmentsFile = folder().environmentsFile()};
        window = std::make_unique<MainWindow>(parts);
        window->show();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
    }

    template <typename Widget>
    Widget *find(QLatin1StringView name) const
    {
        return window->findChild<Widget *>(name);
    }

    QLineEdit *line(QLatin1StringView name) const { return find<QLineEdit>(name); }

    /// Tabs out of the field afterwards, as a person would.
    void type(QLatin1StringView name, const QString &text) const
    {
        QLineEdit *edit = line(name);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Tab);
    }

    void typeCustomer(const QString &surname) const
    {
        using namespace Qt::StringLiterals;
        type(field::channelId, u"1"_s);
        type(field::firstname, u"Ann"_s);
        type(field::surname, surname);
        type(field::email, surname.toLower() + u"@example.com"_s);
        type(field::line1, u"1 High Street"_s);
        type(field::country, u"gbr"_s);
        type(field::currency, u"gbp"_s);
    }

    /// Not before a question that was closed has given the window back its focus.
    void pressCreate() const
    {
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        QTest::keyClick(window.get(), Qt::Key_Return, Qt::ControlModifier);
    }

private:
    QTemporaryDir m_directory;
    ServiceClient &m_client;
    QList<Environment> m_environments{sandboxEnvironment()};

public:
    Journal journal{folder().journalFile(), folder().ownersFolder()};
    Sandbox sandbox{folder().sandboxFile()};
    DraftKeeper drafts{folder().draftsFolder()};
    FakeKeyStore keys;
    PhoneNumbers phones{QStringLiteral(DESK_PHONE_MODULE)};
    ParkedDrafts parked{folder().parkedFolder()};
    LookupCache lists{folder().listsFolder()};
    QSettings settings{folder().settingsFile(), QSettings::IniFormat};
    std::unique_ptr<MainWindow> window;
};

} // namespace desk::test
