// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextEdit>

namespace desk {

/// Text to read, select and copy, as tall as what it says: the scroll area around it scrolls, and
/// no word however long makes it wider.
class ReadOnlyText : public QTextEdit
{
    Q_OBJECT
public:
    explicit ReadOnlyText(QWidget *parent = nullptr);

protected:
    void wheelEvent(QWheelEvent *event) override;

private:
    void fitHeight();
};

} // namespace desk
