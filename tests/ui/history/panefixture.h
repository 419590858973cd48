// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/historymodel.h"
#include "history/historypane.h"
#include "historyfixture.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTextEdit>

#include <algorithm>

namespace desk {

/// A history pane in a window of its own, over a journal that a test fills before it is opened.
class PaneFixture
{
protected:
    void makeJournal() { m_fixture = std::make_unique<HistoryFixture>(); }

    void close()
    {
        m_pane.reset();
        m_fixture.reset();
    }

    void open()
    {
        m_pane = std::make_unique<HistoryPane>(m_fixture->journal());
        m_pane->resize(340, 600);
        QSignalSpy loaded(list()->model(), &QAbstractItemModel::modelReset);
        m_pane->show();
        QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
        QVERIFY(!loaded.isEmpty() || loaded.wait());
    }

    void click(int row)
    {
        const QRect place = list()->visualRect(list()->model()->index(row, 0));
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, place.center());
        QCOMPARE(currentRow(), row);
    }

    QListView *list() const
    {
        return m_pane->findChild<QListView *>(QStringLiteral("historyList"));
    }
    QLineEdit *search() const
    {
        return m_pane->findChild<QLineEdit *>(QStringLiteral("historySearch"));
    }
    QString title(int row) const
    {
        return list()->model()->index(row, 0).data(HistoryModel::TitleRole).toString();
    }
    int rows() const { return list()->model()->rowCount(); }
    int currentRow() const { return list()->currentIndex().row(); }
    QString detail() const { return m_pane->findChild<QTextEdit *>()->toPlainText(); }

    bool says(const QString &words) const
    {
        const QList<QLabel *> labels = m_pane->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&words](const QLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    }

    QPushButton *visibleButton(const QString &text) const
    {
        for (QPushButton *button : m_pane->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == text)
                return button;
        }
        return nullptr;
    }

    std::unique_ptr<HistoryFixture> m_fixture;
    std::unique_ptr<HistoryPane> m_pane;
    Request m_smith = sample::request(QStringLiteral("Ann"), QStringLiteral("Smith"),
                                      QStringLiteral("Acme"), QStringLiteral("A-1"));
    Request m_jones = sample::request(QStringLiteral("Bob"), QStringLiteral("Jones"));
};

} // namespace desk
