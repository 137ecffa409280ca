#pragma once

#include "ui/common/page.h"

class QCheckBox;
class QLabel;

namespace rapport::ui {

class Reminding;
class Settings;

/// The Settings page's part about reminders: whether, whether Rapport starts with the desktop for them, and a test.
class ReminderSettings final : public QWidget {
    Q_OBJECT

public:
    ReminderSettings(const UiContext& context, Settings& settings, Reminding& reminding, QWidget* parent);

private:
    void setWanted(bool wanted);
    void setStartsAtLogin(bool starts);

    UiContext m_context;
    Settings& m_settings;
    Reminding& m_reminding;
    QCheckBox* m_atLogin;
    QLabel* m_found;
};

} // namespace rapport::ui
