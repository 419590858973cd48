// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/environmentedit.h"

#include <QSet>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace desk {

class CaFileInput;
class SettingInput;

/// The settings of one environment. What is wrong is said at the setting: on leaving it, or at
/// once where it came from the file or somebody wants to save; it goes away as soon as it is
/// mended.
class EnvironmentEditor : public QWidget
{
    Q_OBJECT
public:
    using Place = EditProblem::Place;

    explicit EnvironmentEditor(QWidget *parent = nullptr);

    /// Shows another environment.
    void show(const EditedEnvironment &environment);
    const EditedEnvironment &environment() const { return m_edited; }

    /// What is to be said now of what is shown; of settings that nobody has left yet nothing is.
    void setProblems(const QList<EditProblem> &problems);
    /// From now on of all of them.
    void scrutinise();
    void focusName();
    void focusOn(Place place);

Q_SIGNALS:
    /// Somebody changed environment().
    void edited();

private:
    void makeInputs();
    void layOut();
    void orderTabs();
    void connectInputs();
    SettingInput *addText(QLatin1StringView name, const QString &label, QLineEdit *input);
    QComboBox *addChoice(QLatin1StringView name, const QString &label, const QStringList &choices);
    void fill();
    void take();
    void leaveBaseUrl();
    void onLeft(Place place);
    void useUrl(const QString &url);
    void showProblems();
    void showBaseUrl();
    void enable();
    SettingInput *inputAt(Place place) const;

    EditedEnvironment m_edited;
    QList<EditProblem> m_problems;
    QSet<Place> m_left;
    QString m_tidying; // what was taken off the address, until it is changed again
    bool m_isFilling = false;

    QFormLayout *m_rows;
    QLineEdit *m_name;
    QLineEdit *m_baseUrl;
    QLineEdit *m_proxyAddress;
    QComboBox *m_format = nullptr;
    QComboBox *m_numbering = nullptr;
    QComboBox *m_proxy = nullptr;
    QSpinBox *m_timeout;
    QCheckBox *m_production;
    QCheckBox *m_plainHttp;
    QLabel *m_key;
    CaFileInput *m_caFile;
    SettingInput *m_nameInput = nullptr;
    SettingInput *m_baseUrlInput = nullptr;
    SettingInput *m_proxyInput = nullptr;
};

} // namespace desk
