// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace desk {

struct CaFile;
class SettingInput;

/// The path of a CA file. What the file holds is said as soon as it is chosen; a file that is of
/// no use keeps nobody from saving, as it may come back with a network drive.
class CaFileInput : public QWidget
{
    Q_OBJECT
public:
    explicit CaFileInput(QWidget *parent);

    QLabel *label() const;
    QWidget *firstInTabOrder() const;

    /// Looks into the file at once.
    void setPath(const QString &path);

Q_SIGNALS:
    void pathEdited(const QString &path);

private:
    void browse();
    void onLeft();
    void check();
    void show(const CaFile &file);

    QLineEdit *m_path;
    SettingInput *m_input;
    int m_asked = 0; // an answer to an earlier question is not shown
};

} // namespace desk
