// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace desk {

struct CaseList;
class RateInput;

/// Which folder of cases is shown, what is in it, and how fast it is run.
class CaseFolderBar : public QWidget
{
    Q_OBJECT
public:
    explicit CaseFolderBar(QWidget *parent = nullptr);

    /// An empty folder: none is chosen.
    void show(const QString &folder, const CaseList &list);
    /// Requests; 0 is as fast as they are answered.
    double perSecond() const;

Q_SIGNALS:
    void folderChosen(const QString &folder);

private:
    void choose();

    QLineEdit *m_folder;
    QLabel *m_counts;
    RateInput *m_rate;
};

} // namespace desk
