#pragma once

#include "ui/common/page.h"

namespace rapport::ui {

/// The real dialogs: a sheet for questions, the system's file chooser.
class SystemDialogs final : public Dialogs {
public:
    void confirm(QWidget* parent, const QString& question, const QString& actionLabel, std::function<void()> confirmed) override;
    void openFiles(QWidget* parent, const QString& title, const QString& filter,
                   std::function<void(QStringList)> chosen) override;
    void saveFile(QWidget* parent, const QString& title, const QString& suggestion, std::function<void(QString)> chosen) override;
    void chooseFolder(QWidget* parent, const QString& title, const QString& current,
                      std::function<void(QString)> chosen) override;
};

} // namespace rapport::ui
