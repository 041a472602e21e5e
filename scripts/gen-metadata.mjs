import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ReadonlyVisitor } from '@nestjs/swagger/plugin';
import { PluginMetadataGenerator } from '@nestjs/cli/lib/compiler/plugins/plugin-metadata-generator.js';
import ts from 'typescript';
import { inRoot, root } from './lib/root.mjs';

/**
 * Writes what swc drops and OpenAPI needs: the types and comments of DTOs and controllers, as a TypeScript module with
 * imports relative to apps/api/src. Reads *.dto.ts, *.entity.ts and *.controller.ts only.
 */
export function generateMetadata(outputDir, filename) {
  const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(inRoot('tsconfig.json'), ts.sys.readFile).config, ts.sys, root);
  new PluginMetadataGenerator().generate({
    visitors: [new ReadonlyVisitor({ introspectComments: true, classValidatorShim: true, esmCompatible: true, pathToSource: inRoot('apps/api/src') })],
    outputDir,
    filename,
    tsProgramRef: ts.createProgram([inRoot('apps/api/src/api.module.ts')], options),
  });
  // The plugin takes `.ts` off a name, not `.tsx`: a controller that renders a page would not be found.
  const file = path.join(outputDir, filename);
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('.tsx.js"', '.js"'));
}
