#pragma once

#include "cli/arguments.h"

namespace rapport::cli {

// Each describes its commands to `root`.
void addStoreCommands(const Command& root); ///< init, demo, check
void addImportCommand(const Command& root);
void addExportCommand(const Command& root);
void addSearchCommand(const Command& root);
void addCustomerCommands(const Command& root);
void addInteractionCommands(const Command& root);
void addCommitmentCommands(const Command& root);
void addPlaybookCommands(const Command& root);
void addPlanCommands(const Command& root);
void addMilestoneCommands(const Command& root);
void addMailingCommand(const Command& milestones);
void addGreetingCommands(const Command& root);
void addStaffCommands(const Command& root);
void addOfficeCommands(const Command& root);
void addFieldCommands(const Command& root);
void addOverviewCommands(const Command& root); ///< today, drifting
void addAnnouncementCommands(const Command& root);
void addAnswerCommands(const Command& root);
void addBalanceCommand(const Command& root);
void addCaseCommands(const Command& root);
void addDossierCommand(const Command& root);
void addGoalCommands(const Command& root);
void addNeedCommands(const Command& root);
void addExpiryCommands(const Command& root);
void addGestureCommands(const Command& root);
void addReferralCommands(const Command& root);
void addFeedbackCommands(const Command& root);
void addCadenceCommands(const Command& root);
void addDuplicatesCommand(const Command& root);
void addMergeCommand(const Command& customers);
void addBriefCommand(const Command& root);
void addLegsCommand(const Command& root);
void addRateCommand(const Command& root);
void addResponseCommands(const Command& root);
void addSpreadCommand(const Command& root);   ///< response, waiting
void addWeekCommands(const Command& root);    ///< week, gaps
void addRecurCommand(const Command& root);    ///< opens no store
void addHistoryCommands(const Command& root); ///< history, undo, redo
void addTrashCommands(const Command& root);
void addParseCommand(const Command& root);

} // namespace rapport::cli
