#pragma once

#include "gui/shell/windowbench.h"
#include "ui/common/cardtable.h"
#include "ui/customers/customerpane.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>

/// The page of customers with Anna selected, as the tests of care drive it: by the keys of her row, and by what stands beside
/// her.
namespace rapport::test {

struct CareWindow : WindowBench {
    CustomerId anna = office.knows(aCustomer().named("Anna Kovács").key().withTopic("bees").withEmail("anna@example.org"));

    /// Opens the page and waits until she stands beside the list.
    void openHer() {
        open(QStringLiteral("customers"));
        REQUIRE(eventually([this] { return says(QStringLiteral("Anna Kovács")); }));
        window->openCustomer(anna);
        table().setFocus();
    }
    ui::CardTable& table() {
        auto* list = named<ui::CardTable>(QStringLiteral("Customers"));
        REQUIRE(list);
        return *list;
    }
    template <typename Condition>
    static bool eventually(Condition condition) {
        return QTest::qWaitFor(condition, 20'000);
    }
    /// Words or a button beside her.
    [[nodiscard]] QAbstractButton* line(const QString& part) const {
        for (auto* button : window->findChildren<QAbstractButton*>())
            if (button->isVisibleTo(window.get()) && button->accessibleName().contains(part))
                return button;
        return nullptr;
    }
    [[nodiscard]] bool says(const QString& part) const {
        for (const auto* label : window->findChildren<QLabel*>())
            if (label->isVisibleTo(window.get()) && label->text().contains(part))
                return true;
        return false;
    }
    /// The sheet that opens, once it has read what it shows.
    template <typename Sheet>
    QPointer<Sheet> sheet() {
        REQUIRE(eventually([this] { return window->findChild<Sheet*>() && window->findChild<Sheet*>()->isReady(); }));
        return window->findChild<Sheet*>();
    }
    template <typename Sheet>
    QPointer<Sheet> sheetBy(Qt::Key key) {
        REQUIRE(window->isVisible());
        QTest::keyClick(&table(), key);
        return sheet<Sheet>();
    }
    template <typename Field>
    static Field& field(QWidget& in, const QString& name) {
        for (auto* widget : in.findChildren<Field*>())
            if (widget->accessibleName() == name)
                return *widget;
        FAIL("no field is called " << name.toStdString());
        std::abort();
    }
    template <typename Sheet>
    static bool closes(const QPointer<Sheet>& sheet) {
        sheet->accept();
        return eventually([&] { return sheet.isNull(); });
    }
};

} // namespace rapport::test
