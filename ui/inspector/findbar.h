// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace desk {

/// What is looked for in a text, above or below it. Finds nothing itself.
class FindBar : public QWidget
{
    Q_OBJECT
public:
    explicit FindBar(QWidget *parent = nullptr);

    void open();
    QString text() const;
    void showFound(bool found);

Q_SIGNALS:
    void typed(); ///< text() is another one
    void nextWanted();
    void previousWanted();
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void onEdited();

    QLineEdit *m_input;
    QLabel *m_notFound;
};

} // namespace desk
